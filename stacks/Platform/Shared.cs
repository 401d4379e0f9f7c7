using Infra.Stacks.Organization;
using Infra.Stacks.Settings;

namespace Infra.Stacks.Platform;

/// <summary>What environments share: their organisation says it, or where there is none, each says it itself.</summary>
internal static class Shared
{
    /// <summary>Where claims are read from.</summary>
    public static Output<string> RepositoryUrl(this PlatformSettings settings, OrganizationReference? organization) =>
        settings.Claims.Address is { } address ? Output.Create(address) : Known(organization).RepositoryUrl;

    /// <summary>Where the portal's API is.</summary>
    public static Output<string> ApiUrl(this ExporterSettings portal, OrganizationReference? organization) =>
        portal.Region is { } region ? Output.Create(region.ApiUrl) : Known(organization).PortApiUrl;

    private static OrganizationReference Known(OrganizationReference? organization) => organization
        ?? throw new ArgumentException("settings that leave it to the organisation were read without one");
}
