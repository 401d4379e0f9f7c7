using Infra.Components.Pipelines;

namespace Infra.Components.Tests.Pipelines;

/// <summary>SEC-32, SEC-34: what a plan does not offer is missed aloud.</summary>
public sealed class RepositoryProtectionsTests
{
    private const string Everything = "Environments, Rulesets, Reviewers, SecretScanning";

    /// <summary>Plan, visibility, add-on, and what is missing then.</summary>
    public static TheoryData<GitHubPlan, RepositoryVisibility, bool, string> Offers => new()
    {
        { GitHubPlan.Free, RepositoryVisibility.Public, false, "" },
        { GitHubPlan.Team, RepositoryVisibility.Public, false, "" },
        { GitHubPlan.Enterprise, RepositoryVisibility.Public, false, "" },
        { GitHubPlan.Free, RepositoryVisibility.Private, false, Everything },
        { GitHubPlan.Free, RepositoryVisibility.Private, true, Everything },
        { GitHubPlan.Team, RepositoryVisibility.Private, false, "Reviewers, SecretScanning" },
        { GitHubPlan.Team, RepositoryVisibility.Private, true, "Reviewers" },
        { GitHubPlan.Enterprise, RepositoryVisibility.Private, false, "SecretScanning" },
        { GitHubPlan.Enterprise, RepositoryVisibility.Private, true, "" },
        { GitHubPlan.Enterprise, RepositoryVisibility.Internal, true, "" },
    };

    [Theory]
    [MemberData(nameof(Offers))]
    public void Decide_WithoutWaivers_MissesWhatIsNotOffered_SEC32_SEC34(
        GitHubPlan plan,
        RepositoryVisibility visibility,
        bool hasSecretProtection,
        string missing)
    {
        var protections = RepositoryProtections.Decide(plan, visibility, hasSecretProtection, []);

        Assert.Equal(missing, string.Join(", ", protections.Missing));
    }

    [Theory]
    [InlineData(Protection.Environments, true)]
    [InlineData(Protection.Rulesets, true)]
    [InlineData(Protection.Reviewers, false)]
    [InlineData(Protection.SecretScanning, false)]
    public void Decide_Waived_MissesOnlyWhatNobodyMayWaive_SEC32_SEC34(Protection protection, bool isMissing)
    {
        var protections = RepositoryProtections.Decide(
            GitHubPlan.Free, RepositoryVisibility.Private, hasSecretProtection: false, [new(protection, "a test")]);

        Assert.Equal(isMissing, protections.Missing.Contains(protection));
        Assert.False(protections.Has(protection));
    }

    [Fact]
    public void Decide_WaiverOfWhatIsThere_IsNeedless_SEC32_SEC34()
    {
        var waiver = new Waiver(Protection.Reviewers, "a test");

        Assert.Equal(waiver, Assert.Single(SomePipelines.Protected(GitHubPlan.Enterprise, waiver).Needless));
        Assert.Empty(SomePipelines.Protected(GitHubPlan.Team, waiver).Needless);
    }
}
