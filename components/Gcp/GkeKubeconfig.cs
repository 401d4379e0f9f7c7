using Infra.Components.Clusters;

using Pulumi.Gcp.Container;

namespace Infra.Components.Gcp;

/// <summary>How <c>kubectl</c> and the Kubernetes provider reach a cluster: as whoever they run as on GCP.</summary>
internal static class GkeKubeconfig
{
    /// <summary>The file's content. It holds no credential, but says where the cluster is: a secret.</summary>
    public static Output<string> Of(Cluster cluster) =>
        Output.CreateSecret(Output.Tuple(cluster.Name, cluster.Endpoint, cluster.MasterAuth).Apply(static parts =>
            Write(parts.Item1, $"https://{parts.Item2}", parts.Item3.ClusterCaCertificate ?? "")));

    internal static string Write(string name, string endpoint, string authority) =>
        new ExecKubeconfig(name, endpoint, authority)
        {
            Command = "gke-gcloud-auth-plugin",
            TellsCluster = true,
        }.Write();
}
