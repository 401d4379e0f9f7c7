using System.Text.RegularExpressions;

using Infra.Stacks.Settings;

namespace Infra.Stacks.Gcp;

/// <summary>What texts of Google Cloud look like.</summary>
internal static partial class GcpRules
{
    private const int PrefixMin = 14;
    private const int PrefixMax = 18;

    /// <summary>A project.</summary>
    public static Rule Project { get; } = new(
        "the id of a project: 6 to 30 lower-case letters, digits and hyphens, starting with a letter",
        "acme-dev",
        static text => ProjectPattern().IsMatch(text));

    /// <summary>Number of a project.</summary>
    public static Rule ProjectNumber { get; } = new(
        "the number of the project, in quotes",
        "\"123456789012\"",
        static text => ProjectNumberPattern().IsMatch(text));

    /// <summary>A region.</summary>
    public static Rule Region { get; } = new(
        "a region",
        "europe-west1",
        static text => RegionPattern().IsMatch(text));

    /// <summary>A zone by name.</summary>
    public static Rule Zone { get; } = new(
        "a zone by name",
        "europe-west1-b",
        static text => ZonePattern().IsMatch(text));

    /// <summary>A zone of Cloud DNS.</summary>
    public static Rule ManagedZone { get; } = new(
        "the name of a managed zone of Cloud DNS",
        "example-org",
        static text => ManagedZonePattern().IsMatch(text));

    /// <summary>A range that nodes, pods and services can have.</summary>
    public static Rule NetworkRange { get; } = new(
        $"an IPv4 range from /{PrefixMin} to /{PrefixMax}",
        "10.64.0.0/16",
        static text => Rules.IsIpv4Range(text, PrefixMin, PrefixMax));

    /// <summary>Name of a cluster; accounts are called after it, and their names end at 30 characters.</summary>
    public static Rule ClusterName { get; } = new(
        "1 to 21 lower-case letters, digits and hyphens, starting with a letter and not ending with a hyphen",
        "platform-dev",
        static text => ClusterPattern().IsMatch(text));

    /// <summary>A kind of virtual machine.</summary>
    public static Rule MachineType { get; } = new(
        "a machine type",
        "e2-standard-4",
        static text => MachinePattern().IsMatch(text));

    [GeneratedRegex("^[a-z][a-z0-9-]{4,28}[a-z0-9]$", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectPattern();

    [GeneratedRegex("^[1-9][0-9]{5,18}$", RegexOptions.CultureInvariant)]
    private static partial Regex ProjectNumberPattern();

    [GeneratedRegex("^[a-z]+-[a-z]+[0-9]{1,2}$", RegexOptions.CultureInvariant)]
    private static partial Regex RegionPattern();

    [GeneratedRegex("^[a-z]+-[a-z]+[0-9]{1,2}-[a-z]$", RegexOptions.CultureInvariant)]
    private static partial Regex ZonePattern();

    [GeneratedRegex("^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex ManagedZonePattern();

    [GeneratedRegex("^[a-z]([a-z0-9-]{0,19}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex ClusterPattern();

    [GeneratedRegex("^[a-z][a-z0-9]+-[a-z0-9-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex MachinePattern();
}
