using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

using Pulumirpc;

namespace Infra.Plans;

/// <summary>Outputs of a resource that is not there: its inputs, and what a cloud would add.</summary>
internal static class Pretence
{
    public static Struct Of(RegisterResourceRequest request)
    {
        var outputs = request.Object?.Clone() ?? new Struct();
        if (request.Type.StartsWith("github:", StringComparison.Ordinal))
        {
            Add(outputs, "repoId", Value.ForNumber(2000002));
            Add(outputs, "httpCloneUrl", Value.ForString($"https://git.example.org/{request.Name}.git"));
        }

        if (!request.Custom)
        {
            return outputs;
        }

        if (request.Type.StartsWith("azure:", StringComparison.Ordinal))
        {
            AddAzure(outputs, request.Name);
        }

        if (request.Type.StartsWith("gcp:", StringComparison.Ordinal))
        {
            AddGcp(outputs, request.Name);
        }

        if (!request.Type.StartsWith("aws:", StringComparison.Ordinal))
        {
            return outputs;
        }

        Add(outputs, "arn", Value.ForString($"arn:aws:test:::{request.Name}"));
        Add(outputs, "name", Value.ForString(request.Name));
        Add(outputs, "region", Value.ForString("eu-west-1"));
        Add(outputs, "allocationId", Value.ForString($"{request.Name}-allocation"));
        Add(outputs, "endpoint", Value.ForString("https://cluster.example.org"));
        Add(outputs, "certificateAuthority", Value.ForStruct(new Struct
        {
            Fields = { ["data"] = Value.ForString("Y2VydGlmaWNhdGU=") },
        }));
        return outputs;
    }

    /// <summary>What an organisation's stack gives out.</summary>
    public static Struct OfOtherStack() => JsonParser.Default.Parse<Struct>(
        """
        {
          "name": "organization/infra/org",
          "outputs": {
            "RepositoryUrl": "https://git.example.org/platform.git",
            "PreviewSubject": "repo:acme@1/platform@2:pull_request",
            "ApplySubjects": {
              "azure": "repo:acme@1/platform@2:environment:azure",
              "dev": "repo:acme@1/platform@2:environment:dev",
              "gcp": "repo:acme@1/platform@2:environment:gcp",
              "prod": "repo:acme@1/platform@2:environment:prod",
              "test": "repo:acme@1/platform@2:environment:test"
            },
            "ImageRegistry": "registry.example.org/acme",
            "PortApiUrl": "https://api.port.io"
          },
          "secretOutputNames": []
        }
        """);

    private static void AddAzure(Struct outputs, string name)
    {
        Add(outputs, "name", Value.ForString(name));
        foreach (var output in new[] { "clientId", "principalId", "roleDefinitionResourceId", "oidcIssuerUrl" })
        {
            Add(outputs, output, Value.ForString($"{name}-{output}"));
        }

        Add(outputs, "loginServer", Value.ForString($"{name}.images.example.org"));
        Add(outputs, "vaultUri", Value.ForString($"https://{name}.vaults.example.org/"));
        Add(outputs, "kubeConfigs", Value.ForList());
        Add(outputs, "kubeletIdentity", Value.ForStruct(new Struct
        {
            Fields = { ["objectId"] = Value.ForString($"{name}-kubelet") },
        }));
    }

    private static void AddGcp(Struct outputs, string name)
    {
        Add(outputs, "name", Value.ForString(name));
        Add(outputs, "email", Value.ForString($"{name}@accounts.example.org"));
        Add(outputs, "member", Value.ForString($"serviceAccount:{name}@accounts.example.org"));
        Add(outputs, "endpoint", Value.ForString("192.0.2.1"));
        Add(outputs, "registryUri", Value.ForString($"{name}.images.example.org/{name}"));
        Add(outputs, "selfLink", Value.ForString($"https://clouds.example.org/{name}"));
        Add(outputs, "masterAuth", Value.ForStruct(new Struct
        {
            Fields = { ["clusterCaCertificate"] = Value.ForString("Y2VydGlmaWNhdGU=") },
        }));
    }

    private static void Add(Struct outputs, string name, Value value) => outputs.Fields.TryAdd(name, value);
}
