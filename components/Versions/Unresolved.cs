namespace Infra.Components.Versions;

/// <summary>What may be another software tomorrow without a change here, each with the reason. Nothing else may.
/// </summary>
public static class Unresolved
{
    /// <summary>By repository of an image, or by token of a resource that chooses a version itself.</summary>
    public static ImmutableSortedDictionary<string, string> All { get; } =
        ImmutableSortedDictionary<string, string>.Empty
            .Add(
                PinnedImages.SchemaHeroPostgres.Repository,
                "published under its major version only; which release that means needs the registry")
            .Add(
                "aws:eks/addon:Addon",
                "EKS installs what it has tested with the cluster's version; which that is needs an account")
            .Add(
                "aws:eks/nodeGroup:NodeGroup",
                "EKS takes the newest image of nodes for the cluster's version; which that is needs an account");
}
