using Pulumi.Kubernetes.Storage.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Storage.V1;

namespace Infra.Components.Aws;

/// <summary>The default kind of volume: encrypted, made in the zone of the pod that claims it.</summary>
internal sealed class EksStorage : ComponentResource
{
    public EksStorage(string name, ComponentResourceOptions options)
        : base("infra:aws:EksStorage", name, options)
    {
        _ = new StorageClass("gp3", new StorageClassArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = "gp3",
                Annotations = { { "storageclass.kubernetes.io/is-default-class", "true" } },
            },
            Provisioner = "ebs.csi.aws.com",
            Parameters = { { "type", "gp3" }, { "encrypted", "true" } },
            ReclaimPolicy = "Delete",
            VolumeBindingMode = "WaitForFirstConsumer",
            AllowVolumeExpansion = true,
        }, Children.Of(this));
        RegisterOutputs();
    }
}
