using Infra.Components.GitOps;
using Infra.Plans;
using Infra.Testing;

using Pulumi.Kubernetes.Helm.V3;
using Pulumi.KubernetesCrds.Argoproj.V1Alpha1;

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
    public async Task Project_OfApps_AllowsItsEnvironmentsOnly()
    {
        var plan = await Planning.PlanOf(() => new ArgoCd("argocd", AnArgoCd(Availability.Single)));

        Golden.Matches(Planning.Pretty(plan.The<AppProject>("apps").Inputs), "json");
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
        Host = "argocd.example.org",
        Repository = new ManagementRepository("https://git.example.org/platform/environments", "main"),
        Environments = ["checkout", "catalog"],
    };
}
