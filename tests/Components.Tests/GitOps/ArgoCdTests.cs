using Infra.Components.GitOps;
using Infra.Components.Sources;
using Infra.Plans;
using Infra.Testing;

using Pulumi.Kubernetes.Helm.V3;
using Pulumi.KubernetesCrds.Argoproj.V1Alpha1;
using Pulumi.KubernetesCrds.ExternalSecrets.V1;

namespace Infra.Components.Tests.GitOps;

/// <summary>Argo CD and the root of all claims.</summary>
public sealed class ArgoCdTests
{
    [Fact]
    public async Task Claims_Always_WaitForTheChart()
    {
        var plan = await Planning.PlanOf(() => new ArgoCd("argocd", AnArgoCd(Availability.Single)));

        Assert.True(plan.HasPath(plan.The<ApplicationSet>("apps"), plan.The<Release>("argo-cd")));
    }

    [Fact]
    public async Task Claims_OfEnvironments_ComeFromTheirFolders()
    {
        var plan = await Planning.PlanOf(() => new ArgoCd("argocd", AnArgoCd(Availability.Single)));

        Golden.Matches(Planning.Pretty(plan.The<ApplicationSet>("apps").Inputs), "json");
    }

    [Fact]
    public async Task Project_OfThePlatform_AllowsEnvironmentsOnly_SEC48()
    {
        var plan = await Planning.PlanOf(() => new ArgoCd("argocd", AnArgoCd(Availability.Single)));

        Golden.Matches(Planning.Pretty(plan.The<AppProject>("platform").Inputs), "json");
    }

    [Fact]
    public async Task Environment_Always_IsOneFileInTheRepository()
    {
        var plan = await Planning.PlanOf(() => new ArgoCd("argocd", AnArgoCd(Availability.Single)));

        Golden.Matches(Planning.Pretty(plan.The<Application>("checkout").Inputs), "json");
    }

    [Fact]
    public async Task SignIn_Configured_EndsTheAdministrator_SEC18()
    {
        var plan = await Planning.PlanOf(() => new ArgoCd("argocd", AnArgoCd(Availability.Single) with
        {
            SignIn = new SignIn("acme", "platform", "platform-dev-sign-in"),
            Credentials = new RepositoryCredentials("https://git.example.org/platform", "platform-dev-github-app"),
        }));

        var map = plan.The<Release>("argo-cd").Inputs["values"]!["configs"]!["cm"]!;
        Assert.Equal("false", (string?)map["admin.enabled"]);
        Assert.Contains("- name: acme", (string?)map["dex.config"], StringComparison.Ordinal);
        Golden.Matches(Planning.Pretty(plan.The<ExternalSecret>("github").Inputs), "json");
    }

    [Theory]
    [InlineData(Availability.Single)]
    [InlineData(Availability.High)]
    public async Task Values_Always_FollowAvailability(Availability availability)
    {
        var plan = await Planning.PlanOf(() => new ArgoCd("argocd", AnArgoCd(availability)));

        Golden.Matches(Planning.Pretty(plan.The<Release>("argo-cd").Inputs), $"{availability}.json");
    }

    private static ArgoCdArgs AnArgoCd(Availability availability) => new()
    {
        Availability = availability,
        Source = new Source(),
        Host = "argocd.example.org",
        Repository = new ManagementRepository("https://git.example.org/platform/environments", "main"),
        Environments = ["checkout", "catalog"],
    };
}
