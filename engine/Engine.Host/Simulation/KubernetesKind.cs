namespace Infra.Engine.Host.Simulation;

/// <summary>A kind of the Kubernetes API, from a type token such as <c>kubernetes:apps/v1:Deployment</c>.</summary>
/// <param name="ApiVersion">As objects say it: <c>v1</c>, <c>apps/v1</c>.</param>
/// <param name="Name">The kind.</param>
internal readonly record struct KubernetesKind(string ApiVersion, string Name)
{
    /// <summary>The token of namespaces.</summary>
    public const string Namespace = "kubernetes:core/v1:Namespace";

    /// <summary>The token of definitions of custom kinds.</summary>
    public const string Definition = "kubernetes:apiextensions.k8s.io/v1:CustomResourceDefinition";

    private static readonly string[] BuiltInGroups = Facts.Texts("builtInGroups");

    private static readonly string[] ClusterWide = Facts.Texts("clusterWideKinds");

    /// <summary>The API group; "" is core.</summary>
    public string Group => ApiVersion.Contains('/') ? ApiVersion[..ApiVersion.IndexOf('/')] : "";

    /// <summary>Whether every cluster has it.</summary>
    public bool IsBuiltIn => Array.IndexOf(BuiltInGroups, Group) >= 0;

    /// <summary>Whether its objects are in no namespace. Of a custom kind this is not known here.</summary>
    public bool IsClusterWide => IsBuiltIn && Array.IndexOf(ClusterWide, Name) >= 0;

    /// <summary>Whether it is a component that the real provider takes apart, which stays whole here.</summary>
    public bool IsOpaque => Group is "yaml" or "kustomize" || ApiVersion == "helm.sh/v4";

    /// <summary>What messages of the API server call many of them, with the group.</summary>
    public string Plural
    {
        get
        {
            var name = Name.ToLowerInvariant();
            var plural = name.EndsWith('y') ? name[..^1] + "ies" : name.EndsWith('s') ? name + "es" : name + "s";
            return Group.Length == 0 ? plural : $"{plural}.{Group}";
        }
    }

    /// <summary>The kind with its group, as messages of the API server say it.</summary>
    public string Qualified => Group.Length == 0 ? Name : $"{Name}.{Group}";

    /// <summary>The kind of a type token.</summary>
    public static KubernetesKind Of(string token)
    {
        var parts = token.Split(':');
        var version = parts[1].StartsWith("core/", StringComparison.Ordinal) ? parts[1]["core/".Length..] : parts[1];
        return new(version, parts[^1]);
    }
}
