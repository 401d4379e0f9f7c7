using System.Text.Json.Nodes;

namespace Infra.Components.Aws;

/// <summary>Which AWS service may assume a role, and how.</summary>
internal sealed record RolePrincipal
{
    private readonly string service;
    private readonly ImmutableArray<string> actions;

    private RolePrincipal(string service, params ImmutableArray<string> actions)
    {
        this.service = service;
        this.actions = actions;
    }

    /// <summary>The control plane of EKS.</summary>
    public static RolePrincipal ControlPlane { get; } = new("eks.amazonaws.com", "sts:AssumeRole");

    /// <summary>Virtual machines.</summary>
    public static RolePrincipal Machines { get; } = new("ec2.amazonaws.com", "sts:AssumeRole");

    /// <summary>Functions.</summary>
    public static RolePrincipal Functions { get; } = new("lambda.amazonaws.com", "sts:AssumeRole");

    /// <summary>Pods, through the Pod Identity agent; it tags sessions with namespace and ServiceAccount.</summary>
    public static RolePrincipal Pods { get; } = new("pods.eks.amazonaws.com", "sts:AssumeRole", "sts:TagSession");

    /// <summary>The trust policy of a role that another role may take on, with the tags of its session.</summary>
    public static string Role(string arn) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["AWS"] = arn },
            ["Action"] = new JsonArray("sts:AssumeRole", "sts:TagSession"),
        }),
    }.ToJsonString();

    /// <summary>The role's trust policy.</summary>
    public string TrustPolicy => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Service"] = service },
            ["Action"] = new JsonArray([.. actions.Select(static action => JsonValue.Create(action))]),
        }),
    }.ToJsonString();
}
