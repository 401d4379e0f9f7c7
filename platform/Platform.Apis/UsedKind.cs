namespace Infra.Platform.Apis;

/// <summary>A kind that Compositions compose, as rights and activation policies name it.</summary>
/// <param name="Group">API group; empty for the core of Kubernetes.</param>
/// <param name="Plural">Name in addresses.</param>
public sealed record UsedKind(string Group, string Plural)
{
    private static readonly string[] ManagedBy = ["upbound.io", "kubernetes.m.crossplane.io"];

    /// <summary>The full name: what an activation policy says, and without it providers install no such kind.</summary>
    public string ActivationName => Group.Length == 0 ? Plural : $"{Plural}.{Group}";

    /// <summary>Whether a provider brings it: activated by a policy, and granted by Crossplane itself.</summary>
    /// <remarks>provider-sql brings its kinds without being asked, but Crossplane grants them too.</remarks>
    public bool IsActivated => ManagedBy.Any(group => Group.EndsWith(group, StringComparison.Ordinal));

    /// <summary>Whether Crossplane may compose it only after it was granted to it.</summary>
    public bool NeedsGrant => !IsActivated && !Group.EndsWith(".crossplane.io", StringComparison.Ordinal);

    internal static UsedKind Of(string apiVersion, string kind)
    {
        var group = apiVersion.Contains('/', StringComparison.Ordinal) ? apiVersion.Split('/')[0] : "";
        var name = kind.ToLowerInvariant();
        return new(group, name.EndsWith('y') ? $"{name[..^1]}ies" : $"{name}s");
    }
}
