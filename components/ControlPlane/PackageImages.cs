using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Pkg.V1Beta1;
using Pulumi.KubernetesCrds.Pkg.V1Beta1;

using Infra.Components.Sources;

namespace Infra.Components.ControlPlane;

/// <summary>Where the images of packages come from. With a mirror they keep the names that they have in objects, and
/// only Crossplane looks elsewhere.</summary>
internal sealed class PackageImages : ComponentResource
{
    private const string Registry = "xpkg.crossplane.io";

    public PackageImages(string name, Source source, ComponentResourceOptions options)
        : base("infra:controlplane:PackageImages", name, options)
    {
        if (source.Mirror is { } mirror)
        {
            Rewrite(mirror);
            Authenticate(mirror);
        }

        RegisterOutputs();
    }

    private void Rewrite(Mirror mirror) => _ = new ImageConfig("mirror", new()
    {
        Metadata = new ObjectMetaArgs { Name = "mirror" },
        Spec = new ImageConfigSpecArgs
        {
            MatchImages = new ImageConfigSpecMatchImagesArgs { Prefix = Registry },
            RewriteImage = new ImageConfigSpecRewriteImageArgs { Prefix = $"{mirror.Images}/{Registry}" },
        },
    }, Children.Of(this));

    // Credentials are chosen by the name that an image has after it was rewritten.
    private void Authenticate(Mirror mirror)
    {
        if (mirror.PullSecret is not { } secret)
        {
            return;
        }

        _ = new ImageConfig("mirror-credentials", new()
        {
            Metadata = new ObjectMetaArgs { Name = "mirror-credentials" },
            Spec = new ImageConfigSpecArgs
            {
                MatchImages = new ImageConfigSpecMatchImagesArgs { Prefix = mirror.Images },
                Registry = new ImageConfigSpecRegistryArgs
                {
                    Authentication = new ImageConfigSpecRegistryAuthenticationArgs
                    {
                        PullSecretRef = new ImageConfigSpecRegistryAuthenticationPullSecretRefArgs { Name = secret },
                    },
                },
            },
        }, Children.Of(this));
    }
}
