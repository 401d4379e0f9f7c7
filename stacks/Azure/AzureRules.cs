using System.Text.RegularExpressions;

using Infra.Stacks.Settings;

namespace Infra.Stacks.Azure;

/// <summary>What texts of Azure look like.</summary>
internal static partial class AzureRules
{
    // A shorter prefix is more than Azure's services can be given; a longer one leaves too few addresses for nodes.
    private const int PrefixMin = 16;
    private const int PrefixMax = 20;

    /// <summary>A location of the public cloud.</summary>
    public static Rule Location { get; } = new(
        "a location of the public cloud by its short name",
        "westeurope",
        static text => LocationPattern().IsMatch(text)
            && !text.StartsWith("usgov", StringComparison.Ordinal)
            && !text.StartsWith("china", StringComparison.Ordinal));

    /// <summary>An id of a subscription, a tenant or a group.</summary>
    public static Rule Id { get; } = new(
        "an id of 32 hexadecimal digits in five groups, in lower case",
        "11111111-2222-3333-4444-555555555555",
        static text => IdPattern().IsMatch(text));

    /// <summary>Name of a group of resources.</summary>
    public static Rule ResourceGroup { get; } = new(
        "1 to 90 letters, digits, hyphens, underscores and periods, not ending with a period",
        "platform-dev",
        static text => ResourceGroupPattern().IsMatch(text));

    /// <summary>A range that a network can have.</summary>
    public static Rule NetworkRange { get; } = new(
        $"an IPv4 range from /{PrefixMin} to /{PrefixMax}",
        "10.40.0.0/16",
        static text => Rules.IsIpv4Range(text, PrefixMin, PrefixMax));

    /// <summary>Name of a cluster, and what its address starts with.</summary>
    public static Rule ClusterName { get; } = new(
        "1 to 54 letters, digits and hyphens, starting with a letter and not ending with a hyphen",
        "platform-dev",
        static text => ClusterPattern().IsMatch(text));

    /// <summary>A size of virtual machines.</summary>
    public static Rule VmSize { get; } = new(
        "a size of virtual machines",
        "Standard_D4s_v5",
        static text => VmSizePattern().IsMatch(text));

    /// <summary>An availability zone by number.</summary>
    public static Rule Zone { get; } = Rule.OneOf("1", "2", "3");

    [GeneratedRegex("^[a-z]{4,30}[0-9]?$", RegexOptions.CultureInvariant)]
    private static partial Regex LocationPattern();

    [GeneratedRegex("^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$", RegexOptions.CultureInvariant)]
    private static partial Regex IdPattern();

    [GeneratedRegex("^[A-Za-z0-9._-]{0,89}[A-Za-z0-9_-]$", RegexOptions.CultureInvariant)]
    private static partial Regex ResourceGroupPattern();

    [GeneratedRegex("^[A-Za-z]([A-Za-z0-9-]{0,52}[A-Za-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex ClusterPattern();

    [GeneratedRegex("^Standard_[A-Za-z0-9_-]{1,40}$", RegexOptions.CultureInvariant)]
    private static partial Regex VmSizePattern();
}
