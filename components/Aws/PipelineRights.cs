using System.Text.Json.Nodes;

namespace Infra.Components.Aws;

/// <summary>What the pipelines' roles may do beyond, and not do within, the policies of AWS that they have.</summary>
internal static class PipelineRights
{
    /// <summary>Whoever opens a pull request sees the plan, never a secret's value.</summary>
    public static string OfPreview() => Policy(Statement("Deny",
        ["secretsmanager:GetSecretValue", "ssm:GetParameter*", "kms:Decrypt"],
        ["*"]));

    /// <summary>Roles of the platform come and go with it; the pipelines' own do not.</summary>
    public static string OfApply(string account, string name) => Policy(
        Statement("Allow",
            [
                "iam:CreateRole", "iam:DeleteRole", "iam:GetRole", "iam:UpdateRole", "iam:PassRole",
                "iam:TagRole", "iam:UntagRole", "iam:UpdateAssumeRolePolicy", "iam:ListInstanceProfilesForRole",
                "iam:AttachRolePolicy", "iam:DetachRolePolicy", "iam:ListAttachedRolePolicies",
                "iam:PutRolePolicy", "iam:GetRolePolicy", "iam:DeleteRolePolicy", "iam:ListRolePolicies",
                "iam:PutRolePermissionsBoundary", "iam:CreateServiceLinkedRole", "iam:GetOpenIDConnectProvider",
            ],
            [$"arn:aws:iam::{account}:role/*", $"arn:aws:iam::{account}:oidc-provider/*"]),
        Statement("Allow",
            [
                "iam:CreatePolicy", "iam:DeletePolicy", "iam:GetPolicy", "iam:TagPolicy", "iam:UntagPolicy",
                "iam:CreatePolicyVersion", "iam:DeletePolicyVersion", "iam:GetPolicyVersion",
                "iam:ListPolicyVersions",
            ],
            [$"arn:aws:iam::{account}:policy/*"]),
        Statement("Deny",
            [
                "iam:DeleteRole", "iam:UpdateRole", "iam:UpdateAssumeRolePolicy", "iam:PassRole",
                "iam:AttachRolePolicy", "iam:DetachRolePolicy", "iam:PutRolePolicy", "iam:DeleteRolePolicy",
            ],
            [$"arn:aws:iam::{account}:role/{name}-preview", $"arn:aws:iam::{account}:role/{name}-apply"]));

    private static string Policy(params JsonNode[] statements) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(statements),
    }.ToJsonString();

    private static JsonObject Statement(string effect, string[] actions, string[] resources) => new()
    {
        ["Effect"] = effect,
        ["Action"] = ListOf(actions),
        ["Resource"] = ListOf(resources),
    };

    private static JsonArray ListOf(string[] texts) => new([.. texts.Select(static text => JsonValue.Create(text))]);
}
