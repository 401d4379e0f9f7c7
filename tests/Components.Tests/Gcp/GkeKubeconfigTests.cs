using Infra.Components.Gcp;
using Infra.Testing;

namespace Infra.Components.Tests.Gcp;

/// <summary>The file that leads to a cluster.</summary>
public sealed class GkeKubeconfigTests
{
    [Fact]
    public void Write_Cluster_HoldsNoCredential() =>
        Golden.Matches(GkeKubeconfig.Write("platform-dev", "https://192.0.2.1", "Y2VydA=="), "json");
}
