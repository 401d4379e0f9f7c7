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

    /// <summary>Pods, through the Pod Identity agent; it tags sessions with namespace and ServiceAccount.</summary>
    public static RolePrincipal Pods { get; } = new("pods.eks.amazonaws.com", "sts:AssumeRole", "sts:TagSession");

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
