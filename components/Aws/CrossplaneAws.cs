using Pulumi.Kubernetes.Types.Inputs.ApiExtensions.V1Alpha1;
using Pulumi.Kubernetes.Types.Inputs.Aws.V1Beta1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.Kubernetes.Types.Inputs.Pkg.V1;
using Pulumi.KubernetesCrds.ApiExtensions.V1Alpha1;
using Pulumi.KubernetesCrds.Aws.V1Beta1;
using Pulumi.KubernetesCrds.Pkg.V1Beta1;

using Infra.Components.ControlPlane;
using Infra.Components.Versions;

using PackageProvider = Pulumi.KubernetesCrds.Pkg.V1.Provider;

namespace Infra.Components.Aws;

/// <summary>Crossplane's AWS providers: one role for the whole family, handed out by Pod Identity.</summary>
/// <remarks>To depend on it is to wait until AWS resources can be claimed.</remarks>
public sealed class CrossplaneAws : ComponentResource
{
    private const string Identity = "provider-aws";

    // The name that the package manager gives to a member's dependency. Under another, there would be two families.
    private const string FamilyName = "crossplane-contrib-provider-family-aws";

    /// <summary>The providers; Crossplane must be there.</summary>
    public CrossplaneAws(string name, CrossplaneAwsArgs args, ComponentResourceOptions? options = null)
        : base("infra:aws:CrossplaneAws", name, options)
    {
        var runtime = new DeploymentRuntimeConfig(Identity, PackageRuntime.For(new PackageRuntimeArgs(Identity)
        {
            Replicas = 1,
        }), Children.Of(this, args.Crossplane.Chart));
        var role = new PodIdentity(Identity, new()
        {
            Identity = args.Identity,
            Namespace = args.Crossplane.Namespace,
            ServiceAccount = Identity,
            Policies = [.. args.Members.Select(static member => member.Policy)],
        }, Children.Of(this));
        var activation = Activate(name, args);
        var family = Install(FamilyName, Pinned.AwsFamily, Children.Of(this, runtime, role, activation));
        foreach (var member in args.Members)
        {
            _ = Install(member.Package.Name, member.Package, Children.Of(this, family));
        }

        Configure(family);
        RegisterOutputs();
    }

    private ManagedResourceActivationPolicy Activate(string name, CrossplaneAwsArgs args) => new(name, new()
    {
        Metadata = new ObjectMetaArgs { Name = name, Annotations = WaitFor.Healthy },
        Spec = new ManagedResourceActivationPolicySpecArgs
        {
            Activate = args.Members.SelectMany(static member => member.Activates).ToArray(),
        },
    }, Children.Of(this, args.Crossplane.Chart));

    private static PackageProvider Install(string name, PackageVersion package, CustomResourceOptions options) =>
        new(name, new()
        {
            Metadata = new ObjectMetaArgs { Name = name, Annotations = WaitFor.PackageHealthy },
            Spec = new ProviderSpecArgs
            {
                Package = package.Image,
                RuntimeConfigRef = new ProviderSpecRuntimeConfigRefArgs { Name = Identity },
            },
        }, options);

    private void Configure(PackageProvider family) => _ = new ClusterProviderConfig("default", new()
    {
        Metadata = new ObjectMetaArgs { Name = "default" },
        Spec = new ClusterProviderConfigSpecArgs
        {
            Credentials = new ClusterProviderConfigSpecCredentialsArgs { Source = "PodIdentity" },
        },
    }, Children.Of(this, family));
}
