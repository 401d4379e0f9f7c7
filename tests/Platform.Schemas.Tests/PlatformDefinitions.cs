using Infra.Platform.Apis;
using Infra.Platform.Documents;

namespace Infra.Platform.Schemas.Tests;

/// <summary>The schemas of the platform's own APIs, as their definitions say.</summary>
internal static class PlatformDefinitions
{
    public static SchemaCatalog Catalog { get; } = new(PlatformDocuments.Of(Apis.Catalog.Apis)
        .Where(static document => document.Path.EndsWith("/xrd.yaml", StringComparison.Ordinal))
        .SelectMany(static document => ResourceSchema.DefinedBy(document.Tree)));
}
