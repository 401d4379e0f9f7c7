using Pulumi.Azure.Authorization;
using Pulumi.Azure.Authorization.Inputs;
using Pulumi.Kubernetes.Types.Inputs.Azure.V1Beta1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;
using Pulumi.KubernetesCrds.Azure.V1Beta1;

using Infra.Components.ControlPlane;
using Infra.Components.Versions;

namespace Infra.Components.Azure;

/// <summary>Crossplane's Azure providers: one identity for all, because their configuration names one.</summary>
/// <remarks>To depend on it is to wait until Azure resources can be claimed.</remarks>
public sealed class CrossplaneAzure : ComponentResource
{
    // The name that the package manager gives to a member's dependency. Under another, there would be two families.
    private const string FamilyName = "crossplane-contrib-provider-family-azure";

    private readonly CrossplaneAzureArgs args;

    /// <summary>The providers; Crossplane must be there.</summary>
    public CrossplaneAzure(string name, CrossplaneAzureArgs args, ComponentResourceOptions? options = null)
        : base("infra:azure:CrossplaneAzure", name, options)
    {
        this.args = args;
        var place = args.Identity.Place;
        var identity = new AzureIdentity("crossplane", new()
        {
            Place = place,
            Issuer = args.Identity.Issuer,
            Subjects =
            [
                .. args.Members.Select(member =>
                    AksWorkloadIdentity.SubjectOf(args.Crossplane.Namespace, member.Package.Name)),
            ],
            Grants = [AzureGrant.Of(Role(place)), AzureGrant.Of("Managed Identity Operator", args.AppIdentity)],
        }, Children.Of(this));
        // It only keeps the family's configuration, and calls no cloud.
        var family = new CrossplanePackage(FamilyName, new(Pinned.AzureFamily, args.Crossplane), Children.Of(this));
        foreach (var member in args.Members)
        {
            _ = new CrossplanePackage(member.Package.Name, new(member.Package, args.Crossplane)
            {
                Identity = identity.Workload,
            }, Children.Of(this, family));
        }

        Configure(identity, place, family);
        RegisterOutputs();
    }

    // Exactly what its kinds need: whoever may everything in the group could also take on its other identities.
    private RoleDefinition Role(AzurePlace place) => new("crossplane", new()
    {
        Description = "What Crossplane makes for teams, and nothing else.",
        Scope = place.ResourceGroupId,
        AssignableScopes = place.ResourceGroupId,
        Permissions = new RoleDefinitionPermissionArgs
        {
            Actions =
            [
                "Microsoft.Resources/subscriptions/resourceGroups/read",
                .. args.Members.SelectMany(static member => member.Actions).Order(StringComparer.Ordinal),
            ],
        },
    }, Children.Of(this));

    private void Configure(AzureIdentity identity, AzurePlace place, Resource family) =>
        _ = new ClusterProviderConfig("default", new()
        {
            Metadata = new ObjectMetaArgs { Name = "default" },
            Spec = new ClusterProviderConfigSpecArgs
            {
                ClientID = identity.ClientId,
                TenantID = place.Tenant,
                SubscriptionID = place.Subscription,
                Credentials = new ClusterProviderConfigSpecCredentialsArgs { Source = "OIDCTokenFile" },
            },
        }, Children.Of(this, [family, .. args.Needs]));
}
