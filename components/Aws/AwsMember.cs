using Infra.Components.Versions;

namespace Infra.Components.Aws;

/// <summary>One provider of the AWS family: what it brings, and what it must be allowed.</summary>
public sealed record AwsMember
{
    private AwsMember(PackageVersion package) => Package = package;

    /// <summary>Relational databases.</summary>
    public static AwsMember Rds { get; } = new(Pinned.AwsRds)
    {
        Actions =
        [
            "rds:AddTagsToResource", "rds:CreateDBInstance", "rds:CreateDBParameterGroup", "rds:CreateDBSubnetGroup",
            "rds:DeleteDBInstance", "rds:DeleteDBParameterGroup", "rds:DeleteDBSubnetGroup", "rds:Describe*",
            "rds:ListTagsForResource", "rds:ModifyDBInstance", "rds:ModifyDBParameterGroup",
            "rds:ModifyDBSubnetGroup", "rds:RebootDBInstance", "rds:RemoveTagsFromResource",
            "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs", "kms:DescribeKey",
        ],
    };

    /// <summary>Security groups.</summary>
    public static AwsMember Ec2 { get; } = new(Pinned.AwsEc2)
    {
        Actions =
        [
            "ec2:AuthorizeSecurityGroupEgress", "ec2:AuthorizeSecurityGroupIngress", "ec2:CreateSecurityGroup",
            "ec2:CreateTags", "ec2:DeleteSecurityGroup", "ec2:DeleteTags", "ec2:Describe*",
            "ec2:ModifySecurityGroupRules", "ec2:RevokeSecurityGroupEgress", "ec2:RevokeSecurityGroupIngress",
        ],
    };

    /// <summary>Functions.</summary>
    public static AwsMember Lambda { get; } = new(Pinned.AwsLambda)
    {
        Actions =
        [
            "lambda:AddPermission", "lambda:CreateFunction", "lambda:CreateFunctionUrlConfig",
            "lambda:DeleteFunction", "lambda:DeleteFunctionUrlConfig", "lambda:Get*", "lambda:List*",
            "lambda:PublishVersion", "lambda:RemovePermission", "lambda:TagResource", "lambda:UntagResource",
            "lambda:UpdateFunctionCode", "lambda:UpdateFunctionConfiguration", "lambda:UpdateFunctionUrlConfig",
            "ec2:DescribeSecurityGroups", "ec2:DescribeSubnets", "ec2:DescribeVpcs", "ecr:BatchGetImage",
            "ecr:GetDownloadUrlForLayer", "ecr:GetRepositoryPolicy",
        ],
        PassesRoles = true,
    };

    /// <summary>The package.</summary>
    public PackageVersion Package { get; }

    /// <summary>What it must be allowed.</summary>
    internal ImmutableArray<string> Actions { get; private init; }

    /// <summary>Whether what it makes runs as a role: then it may hand out the one for functions.</summary>
    internal bool PassesRoles { get; private init; }
}
