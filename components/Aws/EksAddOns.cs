using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace Infra.Components.Aws;

/// <summary>Some add-ons of a cluster, each with the version that EKS recommends for it.</summary>
internal sealed class EksAddOns : ComponentResource
{
    public EksAddOns(string name, Cluster cluster, ImmutableArray<EksAddOn> addOns, ComponentResourceOptions options)
        : base("infra:aws:EksAddOns", name, options)
    {
        foreach (var addOn in addOns)
        {
            Install(cluster, addOn);
        }

        RegisterOutputs();
    }

    private void Install(Cluster cluster, EksAddOn addOn)
    {
        var args = new AddonArgs
        {
            ClusterName = cluster.Name,
            AddonName = addOn.Name,
            ResolveConflictsOnCreate = "OVERWRITE",
            ResolveConflictsOnUpdate = "OVERWRITE",
        };
        if (addOn.Configuration is { } configuration)
        {
            args.ConfigurationValues = configuration;
        }

        if (addOn.ServiceAccount is null)
        {
            _ = new Addon(addOn.Name, args, Children.Of(this));
            return;
        }

        var role = new AwsRole(addOn.Name, new AwsRoleArgs
        {
            Trust = RolePrincipal.Pods.TrustPolicy,
            Policies = [addOn.Policy!],
        }, Children.Of(this));
        args.PodIdentityAssociations.Add(new AddonPodIdentityAssociationArgs
        {
            ServiceAccount = addOn.ServiceAccount,
            RoleArn = role.Arn,
        });
        _ = new Addon(addOn.Name, args, Children.Of(this, role));
    }
}
