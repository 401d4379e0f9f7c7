using Pulumi.Kubernetes.Types.Inputs.Gcp.V1Beta1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Gcp.V1Beta1;

using Infra.Components.ControlPlane;
using Infra.Components.Versions;

namespace Infra.Components.Gcp;

/// <summary>Crossplane's providers of Google Cloud: each with a role of its own.</summary>
/// <remarks>To depend on it is to wait until resources of Google Cloud can be claimed.</remarks>
public sealed class CrossplaneGcp : ComponentResource
{
    // The name that the package manager gives to a member's dependency. Under another, there would be two families.
    private const string FamilyName = "crossplane-contrib-provider-family-gcp";

    private readonly CrossplaneGcpArgs args;

    /// <summary>The providers; Crossplane must be there.</summary>
    public CrossplaneGcp(string name, CrossplaneGcpArgs args, ComponentResourceOptions? options = null)
        : base("infra:gcp:CrossplaneGcp", name, options)
    {
        this.args = args;
        // It only keeps the family's configuration, and calls no cloud.
        var family = new CrossplanePackage(FamilyName, new(Pinned.GcpFamily, args.Crossplane), Children.Of(this));
        foreach (var member in args.Members)
        {
            _ = new CrossplanePackage(member.Package.Name, new(member.Package, args.Crossplane)
            {
                Identity = IdentityOf(member),
            }, Children.Of(this, family));
        }

        _ = new ClusterProviderConfig("default", new()
        {
            Metadata = new ObjectMetaArgs { Name = "default" },
            Spec = new ClusterProviderConfigSpecArgs
            {
                ProjectID = args.Cluster.Place.Project,
                Credentials = new ClusterProviderConfigSpecCredentialsArgs { Source = "InjectedIdentity" },
            },
        }, Children.Of(this, [family, .. args.Needs]));
        RegisterOutputs();
    }

    private WorkloadIdentity IdentityOf(GcpMember member)
    {
        var name = member.Package.Name;
        var role = GcpRole.Of(name, args.Cluster.Place, member.Permissions, Children.Of(this));
        GcpGrant[] passing = member.RunsServices
            ? [new GcpGrant.OnAccount("roles/iam.serviceAccountUser", args.ServiceAccount)]
            : [];
        return new GcpIdentity(name, new()
        {
            Cluster = args.Cluster,
            Namespace = args.Crossplane.Namespace,
            ServiceAccount = name,
            Grants = [new GcpGrant.OnProject(role.Name), .. passing],
        }, Children.Of(this)).Workload;
    }
}
