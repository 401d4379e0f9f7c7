using Pulumi.Aws.Eks;
using Pulumi.Aws.Eks.Inputs;

namespace Infra.Components.Aws;

/// <summary>The worker nodes: EKS makes, updates and drains them.</summary>
internal sealed class EksNodeGroup : ComponentResource
{
    public EksNodeGroup(string name, Cluster cluster, EksClusterArgs args, ComponentResourceOptions options)
        : base("infra:aws:EksNodeGroup", name, options)
    {
        var nodes = args.Size.Nodes;
        var role = new AwsRole(name, new AwsRoleArgs
        {
            Trust = RolePrincipal.Machines.TrustPolicy,
            Policies = ["AmazonEKSWorkerNodePolicy", "AmazonEC2ContainerRegistryPullOnly"],
        }, Children.Of(this));
        _ = new NodeGroup(name, new()
        {
            ClusterName = cluster.Name,
            NodeRoleArn = role.Arn,
            SubnetIds = args.Network.PrivateSubnetIds,
            InstanceTypes = nodes.InstanceTypes,
            CapacityType = nodes.Capacity == NodeCapacity.Spot ? "SPOT" : "ON_DEMAND",
            AmiType = "AL2023_x86_64_STANDARD",
            DiskSize = nodes.DiskGib,
            ScalingConfig = new NodeGroupScalingConfigArgs
            {
                MinSize = nodes.Min,
                DesiredSize = nodes.Desired,
                MaxSize = nodes.Max,
            },
            UpdateConfig = new NodeGroupUpdateConfigArgs { MaxUnavailable = 1 },
        }, Children.Of(this, [role, .. args.Network.WaysOut]));
        RegisterOutputs();
    }
}
