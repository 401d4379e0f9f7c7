using Infra.Components.Aws;
using Infra.Testing;

namespace Infra.Components.Tests.Aws;

/// <summary>The file that leads to a cluster.</summary>
public sealed class EksKubeconfigTests
{
    [Fact]
    public void Write_Cluster_HoldsNoCredential()
    {
        var kubeconfig = EksKubeconfig.Write("platform-dev", "eu-west-1", "https://cluster.example.org", "Y2VydA==");

        Golden.Matches(kubeconfig, "json");
    }
}
