using System.Text.Json.Nodes;

using Infra.Components.Aws;
using Infra.Plans;

using Pulumi.Aws.Iam;

namespace Infra.Components.Tests.Aws;

/// <summary>SEC-37, SEC-39: who the pipelines are on AWS.</summary>
public sealed class PipelineRolesTests
{
    private const string PullRequests = "repo:acme@1/platform@2:pull_request";
    private const string Production = "repo:acme@1/platform@2:environment:prod";

    [Theory]
    [InlineData("platform-prod-preview", PullRequests)]
    [InlineData("platform-prod-apply", Production)]
    public async Task Role_Always_TrustsItsOwnSubject_SEC38_SEC39(string role, string subject)
    {
        var plan = await PlanOf();

        Assert.Contains($"\"{subject}\"", (string?)plan.The<Role>(role).Inputs["assumeRolePolicy"],
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_Always_OnlyReadsAndNoSecrets_SEC39()
    {
        var plan = await PlanOf();
        var rights = PolicyOf(plan, "platform-prod-preview");

        Assert.Equal(
            "arn:aws:iam::aws:policy/ReadOnlyAccess",
            (string?)plan.The<RolePolicyAttachment>("platform-prod-preview").Inputs["policyArn"]);
        Assert.All(rights, static statement => Assert.Equal("Deny", (string?)statement!["Effect"]));
        Assert.Contains("secretsmanager:GetSecretValue", rights.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Apply_Always_LeavesThePipelinesRolesAlone_SEC39()
    {
        var rights = PolicyOf(await PlanOf(), "platform-prod-apply");
        var denied = rights.Single(static statement => (string?)statement!["Effect"] == "Deny")!;

        Assert.Equal(
            [
                "arn:aws:iam::111122223333:role/platform-prod-preview",
                "arn:aws:iam::111122223333:role/platform-prod-apply",
            ],
            denied["Resource"]!.AsArray().Select(static resource => (string?)resource));
        Assert.DoesNotContain("\"*\"", rights.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("iam:*", rights.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_OfPipelines_DoNotExist_SEC37() =>
        Assert.DoesNotContain((await PlanOf()).Resources, static resource =>
            resource.Type.Contains("accessKey", StringComparison.OrdinalIgnoreCase));

    private static JsonArray PolicyOf(Plan plan, string role) =>
        JsonNode.Parse((string)plan.The<RolePolicy>(role).Inputs["policy"]!)!["Statement"]!.AsArray();

    private static Task<Plan> PlanOf() => Planning.PlanOf(() => new PipelineRoles("platform-prod", new()
    {
        Account = "111122223333",
        PreviewSubject = PullRequests,
        ApplySubject = Production,
    }));
}
