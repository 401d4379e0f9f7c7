namespace Infra.Components.Aws;

/// <summary>A cluster component whose software EKS installs and keeps.</summary>
/// <param name="Name">What EKS calls it.</param>
internal sealed record EksAddOn(string Name)
{
    /// <summary>What the nodes themselves need: they become ready only with these.</summary>
    public static ImmutableArray<EksAddOn> ForNodes { get; } =
    [
        new("eks-pod-identity-agent"),
        new("kube-proxy"),
        new("vpc-cni")
        {
            ServiceAccount = "aws-node",
            Policy = "AmazonEKS_CNI_Policy",
            Configuration = """{"enableNetworkPolicy":"true"}""",
        },
    ];

    /// <summary>What runs on nodes, and is never ready without one.</summary>
    public static ImmutableArray<EksAddOn> OnNodes { get; } =
    [
        new("aws-ebs-csi-driver")
        {
            ServiceAccount = "ebs-csi-controller-sa",
            Policy = "service-role/AmazonEBSCSIDriverPolicy",
        },
        new("coredns"),
    ];

    /// <summary>ServiceAccount that talks to AWS. Default: none does.</summary>
    public string? ServiceAccount { get; init; }

    /// <summary>Policy of AWS for that ServiceAccount.</summary>
    public string? Policy { get; init; }

    /// <summary>Its settings, as JSON. Default: its own.</summary>
    public string? Configuration { get; init; }
}
