namespace Infra.Platform.Apis.Data;

/// <summary>Facts of AWS which the stack knows.</summary>
public sealed record AwsData
{
    /// <summary>Number of the account.</summary>
    public required string Account { get; init; }

    /// <summary>Region, such as <c>eu-west-1</c>.</summary>
    public required string Region { get; init; }

    /// <summary>Id of the VPC.</summary>
    public required string VpcId { get; init; }

    /// <summary>IPv4 range of the VPC: who may open a connection to a database.</summary>
    public required string VpcCidr { get; init; }

    /// <summary>Private subnets of databases, in two zones at least.</summary>
    public required IReadOnlyList<string> DatabaseSubnetIds { get; init; }

    /// <summary>Private subnets of functions.</summary>
    public required IReadOnlyList<string> FunctionSubnetIds { get; init; }

    /// <summary>Security groups of functions.</summary>
    public required IReadOnlyList<string> FunctionSecurityGroupIds { get; init; }

    /// <summary>ARN of the role with which functions run. It reads only the control plane's secrets.</summary>
    public required string FunctionRoleArn { get; init; }
}
