using Pulumi.Kubernetes.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Core.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Components.Namespaces;

/// <summary>A namespace of the platform itself, and the pod security standard that is enforced in it.</summary>
public sealed class PlatformNamespace : ComponentResource
{
    private const string Label = "pod-security.kubernetes.io";

    /// <summary>A namespace called <paramref name="name"/>.</summary>
    public PlatformNamespace(string name, PodSecurity security, ComponentResourceOptions? options = null)
        : base("infra:namespaces:PlatformNamespace", name, options)
    {
        var home = new Namespace(name, new NamespaceArgs
        {
            Metadata = new ObjectMetaArgs
            {
                Name = name,
                Labels =
                {
                    { "app.kubernetes.io/part-of", "platform" },
                    { $"{Label}/enforce", security.Level },
                    // Warn and audit against the strictest, so that an exception stays visible.
                    { $"{Label}/warn", PodSecurity.Restricted.Level },
                    { $"{Label}/audit", PodSecurity.Restricted.Level },
                },
            },
        }, Children.Of(this));

        Name = home.Metadata.Apply(static metadata => metadata.Name);
        RegisterOutputs();
    }

    /// <summary>The namespace, once it exists.</summary>
    public Output<string> Name { get; }
}
