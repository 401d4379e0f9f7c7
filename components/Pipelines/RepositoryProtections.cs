namespace Infra.Components.Pipelines;

/// <summary>Which protections a repository gets, decided from what its plan offers and what is waived by name.
/// </summary>
/// <remarks>Source of what is offered: GitHub's documentation of environments, rulesets and secret scanning. Everything
/// is offered to public repositories; private ones need Team for environments and rulesets, Enterprise for reviewers,
/// and the paid add-on Secret Protection for secret scanning.</remarks>
public sealed record RepositoryProtections
{
    private static readonly ImmutableArray<Protection> All = [.. Enum.GetValues<Protection>()];

    private RepositoryProtections(ImmutableHashSet<Protection> active, ImmutableArray<Waiver> waivers)
    {
        Active = active;
        Waivers = waivers;
    }

    /// <summary>What protects the repository.</summary>
    public ImmutableHashSet<Protection> Active { get; }

    /// <summary>What is done without, and why.</summary>
    public ImmutableArray<Waiver> Waivers { get; }

    /// <summary>What is neither offered nor waived: while there is any, nothing may be made.</summary>
    public ImmutableArray<Protection> Missing =>
    [
        .. All.Where(protection => !Active.Contains(protection)
            && !(IsWaivable(protection) && Waivers.Any(waiver => waiver.Protection == protection))),
    ];

    /// <summary>Waivers of what is there: they would hide that it had gone.</summary>
    public ImmutableArray<Waiver> Needless => [.. Waivers.Where(waiver => Active.Contains(waiver.Protection))];

    /// <summary>Decides.</summary>
    /// <param name="plan">The organisation's plan.</param>
    /// <param name="visibility">Who may read the repository.</param>
    /// <param name="hasSecretProtection">Whether the add-on Secret Protection is paid for.</param>
    /// <param name="waivers">What is done without.</param>
    public static RepositoryProtections Decide(
        GitHubPlan plan,
        RepositoryVisibility visibility,
        bool hasSecretProtection,
        ImmutableArray<Waiver> waivers) =>
        new([.. All.Where(protection => IsOffered(protection, plan, visibility, hasSecretProtection))], waivers);

    /// <summary>Whether a protection may be done without at all.</summary>
    public static bool IsWaivable(Protection protection) =>
        protection is Protection.Reviewers or Protection.SecretScanning;

    /// <summary>Whether the repository has a protection.</summary>
    public bool Has(Protection protection) => Active.Contains(protection);

    private static bool IsOffered(
        Protection protection,
        GitHubPlan plan,
        RepositoryVisibility visibility,
        bool hasSecretProtection) => visibility is RepositoryVisibility.Public || protection switch
        {
            Protection.Environments or Protection.Rulesets => plan is not GitHubPlan.Free,
            Protection.Reviewers => plan is GitHubPlan.Enterprise,
            Protection.SecretScanning => plan is not GitHubPlan.Free && hasSecretProtection,
            _ => throw new ArgumentOutOfRangeException(nameof(protection), protection, null),
        };
}
