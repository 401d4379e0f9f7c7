using Infra.Components.Clusters;

using Pulumi.Azure.ContainerService;

namespace Infra.Components.Azure;

/// <summary>How <c>kubectl</c> and the Kubernetes provider reach a cluster: as whoever they run as on Azure.</summary>
internal static class AksKubeconfig
{
    // What AKS is called in Entra ID, the same in every tenant of the public cloud.
    private const string ServerApplication = "6dae42f8-4368-4678-94ff-3960e28e3630";

    /// <summary>The file's content. It holds no credential, but says where the cluster is: a secret.</summary>
    public static Output<string> Of(KubernetesCluster cluster) =>
        Output.CreateSecret(Output.Tuple(cluster.Name, cluster.KubeConfigs).Apply(static parts =>
        {
            var access = parts.Item2.FirstOrDefault();
            return Write(parts.Item1, access?.Host ?? "", access?.ClusterCaCertificate ?? "");
        }));

    internal static string Write(string name, string endpoint, string authority) =>
        new ExecKubeconfig(name, endpoint, authority)
        {
            Command = "kubelogin",
            Arguments = ["get-token", "--login", "azurecli", "--server-id", ServerApplication],
        }.Write();
}
