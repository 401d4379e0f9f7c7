using Infra.Components.Clusters;

using Pulumi.Aws.Eks;

namespace Infra.Components.Aws;

/// <summary>How <c>kubectl</c> and the Kubernetes provider reach a cluster: as whoever they run as on AWS.</summary>
internal static class EksKubeconfig
{
    /// <summary>The file's content. It holds no credential, but says where the cluster is: a secret.</summary>
    public static Output<string> Of(Cluster cluster) =>
        Output.CreateSecret(Output
            .Tuple(cluster.Name, cluster.Region, cluster.Endpoint, cluster.CertificateAuthority)
            .Apply(static parts => Write(parts.Item1, parts.Item2, parts.Item3, parts.Item4.Data ?? "")));

    internal static string Write(string name, string region, string endpoint, string authority) =>
        new ExecKubeconfig(name, endpoint, authority)
        {
            Command = "aws",
            Arguments = ["--region", region, "eks", "get-token", "--cluster-name", name, "--output", "json"],
        }.Write();
}
