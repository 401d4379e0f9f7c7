using Pulumi.Kubernetes.Types.Inputs.Kubernetes.V1Alpha1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Kubernetes.V1Alpha1;

using Infra.Components.Secrets;

namespace Infra.Components.Clusters;

/// <summary>How Crossplane makes objects in another cluster.</summary>
/// <remarks>It does not get the token from Pulumi, but reads it from the platform's store.</remarks>
public sealed class ClusterRegistration : ComponentResource
{
    private const string Kubeconfig = "kubeconfig";

    /// <summary>The cluster <paramref name="cluster"/>.</summary>
    public ClusterRegistration(string cluster, ClusterRegistrationArgs args, ComponentResourceOptions? options = null)
        : base("infra:clusters:ClusterRegistration", cluster, options)
    {
        var secret = $"cluster-{cluster}";
        var access = SecretReader.Of(secret, new()
        {
            Namespace = args.Home,
            Key = args.AccessKey,
            Data = ImmutableDictionary<string, string>.Empty.Add(Kubeconfig, TokenKubeconfig.Template(cluster)),
        }, Children.Of(this));
        _ = new ClusterProviderConfig(cluster, new()
        {
            Metadata = new ObjectMetaArgs { Name = cluster },
            Spec = new ClusterProviderConfigSpecArgs
            {
                Credentials = new ClusterProviderConfigSpecCredentialsArgs
                {
                    Source = "Secret",
                    SecretRef = new ClusterProviderConfigSpecCredentialsSecretRefArgs
                    {
                        Namespace = args.Home,
                        Name = secret,
                        Key = Kubeconfig,
                    },
                },
            },
        }, Children.Of(this, access, args.Provider));
        RegisterOutputs();
    }
}
