using System.Text.RegularExpressions;

using Infra.Components.Aws;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Aws;

/// <summary>What texts of AWS look like.</summary>
internal static partial class AwsRules
{
    /// <summary>A region of the public partition: ARNs of the others start differently.</summary>
    public static Rule Region { get; } = new(
        "a region of the public partition",
        "eu-west-1",
        static text => RegionPattern().IsMatch(text)
            && !text.StartsWith("us-gov-", StringComparison.Ordinal)
            && !text.StartsWith("cn-", StringComparison.Ordinal));

    /// <summary>An account.</summary>
    public static Rule Account { get; } = new(
        "the twelve digits of an account, in quotes",
        "\"111122223333\"",
        static text => AccountPattern().IsMatch(text));

    /// <summary>A person's or a pipeline's identity.</summary>
    public static Rule Principal { get; } = new(
        "the ARN of an IAM role or user",
        "arn:aws:iam::111122223333:role/platform-admin",
        static text => PrincipalPattern().IsMatch(text));

    /// <summary>A range that a network can have.</summary>
    public static Rule NetworkRange { get; } = new(
        $"an IPv4 range from /{SubnetPlan.PrefixMin} to /{SubnetPlan.PrefixMax}",
        "10.0.0.0/16",
        static text => Rules.IsIpv4Range(text, SubnetPlan.PrefixMin, SubnetPlan.PrefixMax));

    /// <summary>A zone of Route 53.</summary>
    public static Rule HostedZone { get; } = new(
        "the ID of a public hosted zone",
        "Z0123456789ABCDEFGHIJ",
        static text => HostedZonePattern().IsMatch(text));

    /// <summary>An availability zone by name.</summary>
    public static Rule Zone { get; } = new(
        "an availability zone by name",
        "eu-west-1a",
        static text => ZonePattern().IsMatch(text));

    /// <summary>Name of a cluster.</summary>
    public static Rule ClusterName { get; } = new(
        "1 to 100 letters, digits, hyphens and underscores, starting with a letter or digit",
        "platform-dev",
        static text => ClusterPattern().IsMatch(text));

    /// <summary>A kind of virtual machine.</summary>
    public static Rule InstanceType { get; } = new(
        "an EC2 instance type",
        "m7i.large",
        static text => InstancePattern().IsMatch(text));

    /// <summary>Whose tokens of GitHub are accepted.</summary>
    public static Rule Subject { get; } = new(
        "exactly one subject of GitHub's tokens, with ids and without patterns",
        "repo:acme@1000001/orders@2000002:ref:refs/heads/main",
        static text => SubjectPattern().IsMatch(text));

    /// <summary>A log of the control plane.</summary>
    public static Rule Log { get; } = Rule.OneOf("api", "audit", "authenticator", "controllerManager", "scheduler");

    [GeneratedRegex("^[a-z]{2}-[a-z]+(-[a-z]+)?-[0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex RegionPattern();

    [GeneratedRegex("^[0-9]{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex AccountPattern();

    [GeneratedRegex("^arn:aws:iam::[0-9]{12}:(role|user)/[A-Za-z0-9+=,.@_/-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex PrincipalPattern();

    [GeneratedRegex("^[a-z]{2}-[a-z]+(-[a-z]+)?-[0-9][a-z]$", RegexOptions.CultureInvariant)]
    private static partial Regex ZonePattern();

    [GeneratedRegex("^Z[A-Z0-9]{5,31}$", RegexOptions.CultureInvariant)]
    private static partial Regex HostedZonePattern();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$", RegexOptions.CultureInvariant)]
    private static partial Regex ClusterPattern();

    [GeneratedRegex(
        @"^repo:[A-Za-z0-9-]+@[0-9]+/[A-Za-z0-9._-]+@[0-9]+:(ref:refs/(heads|tags)/|environment:)[A-Za-z0-9._/-]+$",
        RegexOptions.CultureInvariant)]
    private static partial Regex SubjectPattern();

    [GeneratedRegex(@"^[a-z][a-z0-9-]*\.[a-z0-9-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex InstancePattern();
}
