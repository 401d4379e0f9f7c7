using Pulumi.Aws.Iam;
using Pulumi.Kubernetes.Types.Inputs.Aws.V1Beta1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Aws.V1Beta1;

using Infra.Components.ControlPlane;
using Infra.Components.Versions;

namespace Infra.Components.Aws;

/// <summary>Crossplane's AWS providers: each with a role of its own, handed out by Pod Identity.</summary>
/// <remarks>To depend on it is to wait until AWS resources can be claimed.</remarks>
public sealed class CrossplaneAws : ComponentResource
{
    // The name that the package manager gives to a member's dependency. Under another, there would be two families.
    private const string FamilyName = "crossplane-contrib-provider-family-aws";

    private readonly CrossplaneAwsArgs args;
    private readonly Policy boundary;

    /// <summary>The providers; Crossplane must be there.</summary>
    public CrossplaneAws(string name, CrossplaneAwsArgs args, ComponentResourceOptions? options = null)
        : base("infra:aws:CrossplaneAws", name, options)
    {
        this.args = args;
        boundary = new Policy("crossplane-boundary", new()
        {
            Description = "What Crossplane never gets beyond, whatever its roles say.",
            PolicyDocument = args.FunctionRole.Apply(role =>
                CrossplaneRights.Boundary(args.Members, args.Region, role)),
        }, Children.Of(this));
        // It only keeps the family's configuration, and calls no cloud.
        var family = new CrossplanePackage(FamilyName, new(Pinned.AwsFamily, args.Crossplane), Children.Of(this));
        foreach (var member in args.Members)
        {
            _ = new CrossplanePackage(member.Package.Name, new(member.Package, args.Crossplane)
            {
                Identity = RoleOf(member).Identity,
            }, Children.Of(this, family));
        }

        _ = new ClusterProviderConfig("default", new()
        {
            Metadata = new ObjectMetaArgs { Name = "default" },
            Spec = new ClusterProviderConfigSpecArgs
            {
                Credentials = new ClusterProviderConfigSpecCredentialsArgs { Source = "PodIdentity" },
            },
        }, Children.Of(this, family));
        RegisterOutputs();
    }

    private PodIdentity RoleOf(AwsMember member) => new(member.Package.Name, new()
    {
        Identity = args.Identity,
        Namespace = args.Crossplane.Namespace,
        ServiceAccount = member.Package.Name,
        Rights = args.FunctionRole.Apply(role => CrossplaneRights.Of(member, args.Region, role)),
        Boundary = boundary.Arn,
    }, Children.Of(this));
}
