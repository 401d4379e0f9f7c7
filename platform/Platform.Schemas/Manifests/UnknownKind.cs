namespace Infra.Platform.Schemas;

/// <summary>What to tell about a kind that nobody defines.</summary>
internal static class UnknownKind
{
    public static Advice Of(string apiVersion, string kind, SchemaCatalog catalog)
    {
        var versions = catalog.Known.Where(name => name.Kind == kind).Select(static name => name.ApiVersion).ToList();
        if (versions.Count > 0)
        {
            return new("apiVersion", $"'{apiVersion}'", $"for {kind}: {string.Join(", ", versions)}",
                $"write apiVersion: {Similar.To(apiVersion, versions) ?? versions[^1]}");
        }

        var kinds = catalog.Known.Where(name => name.ApiVersion == apiVersion)
            .Select(static name => name.Kind)
            .Order(StringComparer.Ordinal)
            .ToList();
        return kinds.Count > 0
            ? new("kind", $"'{kind}'", $"in {apiVersion}: {string.Join(", ", kinds)}",
                Similar.To(kind, kinds) is { } meant ? $"write kind: {meant}" : "write one of these kinds")
            : new("apiVersion", $"'{apiVersion}' with kind '{kind}'", string.Join(", ", Names(catalog)),
                "write one of these, or give its definition too");
    }

    private static IEnumerable<string> Names(SchemaCatalog catalog) => catalog.Known
        .Select(static name => $"{name.Kind} of {name.ApiVersion}")
        .Order(StringComparer.Ordinal)
        .DefaultIfEmpty("nothing: no definition is known");
}
