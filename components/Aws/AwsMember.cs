using Infra.Components.Versions;

namespace Infra.Components.Aws;

/// <summary>One provider of the AWS family: what it brings, and what it must be allowed.</summary>
public sealed record AwsMember
{
    private AwsMember(PackageVersion package) => Package = package;

    /// <summary>Relational databases.</summary>
    public static AwsMember Rds { get; } = new(Pinned.AwsRds)
    {
        Policy = "AmazonRDSFullAccess",
        Activates =
        [
            "instances.rds.aws.m.upbound.io",
            "parametergroups.rds.aws.m.upbound.io",
            "subnetgroups.rds.aws.m.upbound.io",
        ],
    };

    /// <summary>The package.</summary>
    public PackageVersion Package { get; }

    /// <summary>Name of the policy of AWS that it works under.</summary>
    public required string Policy { get; init; }

    /// <summary>The managed resources that the platform uses of it, as plural.group.</summary>
    public required ImmutableArray<string> Activates { get; init; }
}
