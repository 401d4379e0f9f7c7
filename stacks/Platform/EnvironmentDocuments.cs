using System.Text.Json.Nodes;

using Infra.Platform.Apis;
using Infra.Platform.Documents.Kubernetes;
using Infra.Platform.Documents.Portal;

namespace Infra.Stacks.Platform;

/// <summary>The documents that an environment installs, made of the platform's APIs.</summary>
internal static class EnvironmentDocuments
{
    /// <summary>Definitions and Compositions.</summary>
    public static ImmutableArray<JsonObject> Apis(Target target) =>
    [
        .. Catalog.Apis.Select(static api => XrdDocument.Of(api.Model, api.OlderVersions)),
        .. PlatformApis.For(target).Select(static composition => composition.Document()),
    ];

    /// <summary>How the portal's exporter reads their objects.</summary>
    public static ImmutableArray<JsonObject> Mappings() =>
        [.. Catalog.Apis.Select(static api => MappingDocument.Of(api.Model, api.Portal))];

    /// <summary>Makes all of them, for no one: the first time takes a fifth of a second, each later one next to
    /// nothing.</summary>
    public static void Rehearse()
    {
        Mappings();
        foreach (var target in Enum.GetValues<Target>())
        {
            Apis(target);
        }
    }
}
