using System.Text.Json.Nodes;

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

    internal static string Write(string name, string region, string endpoint, string authority) => new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Config",
        ["clusters"] = Named(name, "cluster", new JsonObject
        {
            ["server"] = endpoint,
            ["certificate-authority-data"] = authority,
        }),
        ["users"] = Named(name, "user", new JsonObject { ["exec"] = Exec(name, region) }),
        ["contexts"] = Named(name, "context", new JsonObject { ["cluster"] = name, ["user"] = name }),
        ["current-context"] = name,
    }.ToJsonString();

    private static JsonArray Named(string name, string key, JsonObject value) =>
        new(new JsonObject { ["name"] = name, [key] = value });

    private static JsonObject Exec(string name, string region) => new()
    {
        ["apiVersion"] = "client.authentication.k8s.io/v1beta1",
        ["command"] = "aws",
        ["args"] = new JsonArray("--region", region, "eks", "get-token", "--cluster-name", name, "--output", "json"),
        ["interactiveMode"] = "Never",
    };
}
