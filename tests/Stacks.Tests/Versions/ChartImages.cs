using System.Text.Json.Nodes;

using Infra.Components.Versions;
using Infra.Plans;

namespace Infra.Stacks.Tests.Versions;

/// <summary>Where the values of each chart name the images that it starts, or has operators start. Read in the charts'
/// own values; what they leave switched off is not here.</summary>
internal static class ChartImages
{
    private const string Release = "kubernetes:helm.sh/v3:Release";

    private static readonly Dictionary<string, string[]> Paths = new(StringComparer.Ordinal)
    {
        [Pinned.Crossplane.Name] = ["image"],
        [Pinned.ArgoCd.Name] = ["global.image", "redis.image", "redis-ha.image", "redis-ha.haproxy.image", "dex.image"],
        [Pinned.CertManager.Name] =
            ["image", "webhook.image", "cainjector.image", "acmesolver.image", "startupapicheck.image"],
        [Pinned.EnvoyGateway.Name] =
        [
            "global.images.envoyGateway.image", "global.images.envoyProxy.image", "global.images.ratelimit.image",
        ],
        [Pinned.ExternalSecrets.Name] = ["image", "webhook.image", "certController.image"],
        [Pinned.CloudNativePg.Name] = ["image", "config.data.POSTGRES_IMAGE_NAME"],
        [Pinned.MetricsServer.Name] = ["image"],
        [Pinned.ExternalDns.Name] = ["image"],
        [Pinned.PortExporter.Name] = ["image"],
    };

    /// <summary>Charts that are known here.</summary>
    public static IEnumerable<string> Charts => Paths.Keys;

    /// <summary>Releases of charts.</summary>
    public static IEnumerable<PlannedResource> ReleasesOf(Plan plan) =>
        plan.Resources.Where(static found => found.Type == Release);

    /// <summary>The pinned chart of a release.</summary>
    public static ChartVersion ChartOf(PlannedResource release)
    {
        // A chart by its name, at the end of an address, or as an archive in a folder.
        var chart = ((string)release.Inputs["chart"]!).Split('/')[^1];
        return Pinned.Charts.Single(pinned => chart == pinned.Name || chart == $"{pinned.Name}-{pinned.Version}.tgz");
    }

    /// <summary>Each image of a release with where it stands, and as a text with its version; null where the chart's
    /// own choice would count.</summary>
    public static IEnumerable<(string At, string? Image)> Of(PlannedResource release)
    {
        var chart = ChartOf(release).Name;
        return Paths[chart].Select(path => ($"{chart}: {path}", TextOf(At(release.Inputs["values"], path))));
    }

    private static JsonNode? At(JsonNode? values, string path) =>
        path.Split('.').Aggregate(values, static (node, name) => (node as JsonObject)?[name]);

    private static string? TextOf(JsonNode? image) => image switch
    {
        JsonObject parts when parts["repository"] is { } repository && parts["tag"] is { } tag => $"{repository}:{tag}",
        JsonValue text => (string?)text,
        _ => null,
    };
}
