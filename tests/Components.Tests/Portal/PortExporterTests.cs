using System.Text.Json.Nodes;

using Infra.Components.Portal;
using Infra.Components.Sources;
using Infra.Plans;
using Infra.Testing;

using Pulumi.Kubernetes.Helm.V3;
using Pulumi.Kubernetes.Rbac.V1;
using Pulumi.KubernetesCrds.ExternalSecrets.V1;

namespace Infra.Components.Tests.Portal;

/// <summary>What a cluster tells the portal.</summary>
public sealed class PortExporterTests
{
    [Fact]
    public async Task Values_Always_AreThese() =>
        Golden.Matches(Planning.Pretty((await PlanOf()).The<Release>("port-k8s-exporter").Inputs), "json");

    [Fact]
    public async Task Exporter_Always_WaitsForItsCredentials()
    {
        var plan = await PlanOf();

        Assert.True(plan.HasPath(
            plan.The<Release>("port-k8s-exporter"), plan.The<ExternalSecret>("port-credentials")));
    }

    [Fact]
    public async Task Rights_Always_AreToReadWhatIsMapped_SEC45()
    {
        var rules = (await PlanOf()).The<ClusterRole>("port-k8s-exporter").Inputs["rules"]!.AsArray();

        Assert.Equal(
            ["/namespaces", "platform.example.org/backendapps"],
            rules.Select(static rule => $"{rule!["apiGroups"]![0]}/{rule["resources"]![0]}"));
        Assert.All(rules, static rule => Assert.Equal(
            ["get", "list", "watch"], rule!["verbs"]!.AsArray().Select(static verb => (string?)verb)));
    }

    [Fact]
    public void Mappings_Never_ReadSecrets_SEC55()
    {
        var configuration = ExporterMappings.Configuration([BackendApps]);

        Assert.DoesNotContain("secret", configuration, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(".data", configuration, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("env\"", configuration, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Credentials_Never_StandInValues_SEC15()
    {
        var values = (await PlanOf()).The<Release>("port-k8s-exporter").Inputs["values"]!["secret"]!.AsObject();

        Assert.Equal(["name", "useExistingSecret"], values.Select(static member => member.Key).Order());
    }

    private static JsonObject BackendApps => new() { ["kind"] = "platform.example.org/v1alpha1/backendapps" };

    private static Task<Plan> PlanOf() => Planning.PlanOf(() => new PortExporter("exporter", new()
    {
        Source = new Source(),
        Cluster = "dev",
        ApiUrl = "https://api.port.io",
        CredentialsKey = "platform-dev-port",
        Mappings = [BackendApps],
    }));
}
