using Semver;

namespace Pulumi.Automation.Commands;

/// <summary>Which installed CLI is used.</summary>
public class LocalPulumiCommandOptions
{
    /// <summary>The least version; null for the least that this library works with.</summary>
    public SemVersion? Version { get; set; }

    /// <summary>Where it is installed, with the executable in <c>bin</c>; null for the one on PATH.</summary>
    public string? Root { get; set; }

    /// <summary>Any version will do.</summary>
    public bool SkipVersionCheck { get; set; }
}
