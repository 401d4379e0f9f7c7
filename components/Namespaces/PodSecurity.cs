namespace Infra.Components.Namespaces;

/// <summary>What pods of a namespace may ask for, as one of Kubernetes' pod security standards.</summary>
public sealed record PodSecurity
{
    private PodSecurity(string level) => Level = level;

    /// <summary>No privilege, no host, no root: what our own pods keep.</summary>
    public static PodSecurity Restricted { get; } = new("restricted");

    /// <summary>No known way to become more than the pod is. For software that cannot keep the stricter one.</summary>
    public static PodSecurity Baseline { get; } = new("baseline");

    /// <summary>Anything.</summary>
    public static PodSecurity Privileged { get; } = new("privileged");

    /// <summary>The word on the namespace's labels.</summary>
    public string Level { get; }
}
