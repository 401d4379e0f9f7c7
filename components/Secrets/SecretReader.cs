using Pulumi.Kubernetes.Types.Inputs.ExternalSecrets.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.ExternalSecrets.V1;

namespace Infra.Components.Secrets;

/// <summary>A Secret in a namespace of the platform whose values come from the platform's store.</summary>
internal static class SecretReader
{
    /// <summary>An ExternalSecret called <paramref name="name"/>, ready when the Secret of that name is
    /// there.</summary>
    public static ExternalSecret Of(string name, SecretReaderArgs args, CustomResourceOptions options) =>
        new(name, ArgsOf(name, args), options);

    private static ExternalSecretArgs ArgsOf(string name, SecretReaderArgs args) => new()
    {
        Metadata = new ObjectMetaArgs { Name = name, Namespace = args.Namespace, Annotations = WaitFor.Ready },
        Spec = new ExternalSecretSpecArgs
        {
            RefreshInterval = "1h0m0s",
            SecretStoreRef = new ExternalSecretSpecSecretStoreRefArgs
            {
                Kind = "ClusterSecretStore",
                Name = PlatformSecrets.PlatformStore,
            },
            Target = new ExternalSecretSpecTargetArgs
            {
                Name = name,
                Template = new ExternalSecretSpecTargetTemplateArgs
                {
                    Metadata = new ExternalSecretSpecTargetTemplateMetadataArgs { Labels = args.Labels },
                    Data = args.Data,
                },
            },
            DataFrom = new ExternalSecretSpecDataFromArgs
            {
                Extract = new ExternalSecretSpecDataFromExtractArgs { Key = args.Key },
            },
        },
    };
}

/// <summary>Settings of <see cref="SecretReader"/>.</summary>
internal sealed record SecretReaderArgs
{
    /// <summary>Namespace of the Secret.</summary>
    public required Output<string> Namespace { get; init; }

    /// <summary>Name of the entry in the store.</summary>
    public required string Key { get; init; }

    /// <summary>What the Secret holds; <c>{{ .field }}</c> stands for a field of the entry.</summary>
    public required ImmutableDictionary<string, string> Data { get; init; }

    /// <summary>Labels of the Secret. Default: none.</summary>
    public ImmutableDictionary<string, string> Labels { get; init; } = ImmutableDictionary<string, string>.Empty;
}
