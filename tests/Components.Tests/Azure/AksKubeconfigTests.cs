using Infra.Components.Azure;
using Infra.Testing;

namespace Infra.Components.Tests.Azure;

/// <summary>The file that leads to a cluster.</summary>
public sealed class AksKubeconfigTests
{
    [Fact]
    public void Write_Cluster_HoldsNoCredential() =>
        Golden.Matches(AksKubeconfig.Write("platform-dev", "https://cluster.example.org", "Y2VydA=="), "json");
}
