using System.Collections.Immutable;

namespace Infra.Platform.Schemas.Cel;

/// <summary>What names stand for before anything is evaluated, and what was asked for that is not there.</summary>
internal sealed class CelShapes
{
    private readonly ImmutableDictionary<string, StructuralSchema?> names;
    private readonly List<string> unknown;

    public CelShapes(IReadOnlyDictionary<string, StructuralSchema?> names)
        : this(names.ToImmutableDictionary(StringComparer.Ordinal), [])
    {
    }

    private CelShapes(ImmutableDictionary<string, StructuralSchema?> names, List<string> unknown)
    {
        (this.names, this.unknown) = (names, unknown);
    }

    public IReadOnlyList<string> Unknown => unknown;

    public static StructuralSchema? Element(StructuralSchema? whole) => whole?.Items ?? whole?.AdditionalProperties;

    public CelShapes With(string variable, StructuralSchema? shape) => new(names.SetItem(variable, shape), unknown);

    public StructuralSchema? Of(string name)
    {
        if (!names.TryGetValue(name, out var shape) && CelType.Named(name) is null)
        {
            unknown.Add($"undeclared reference to '{name}'");
        }

        return shape;
    }

    public StructuralSchema? Field(StructuralSchema? whole, string name)
    {
        if (whole is null || SaysNothing(whole))
        {
            return null;
        }

        var field = whole.Child(name);
        if (field is null)
        {
            unknown.Add($"undefined field '{name}'");
        }

        return name == "metadata" && field?.PropertyNames.Any() is false
            ? EmbeddedResource.Fields.Property(name)
            : field;
    }

    // An object without fields, as metadata in a definition.
    private static bool SaysNothing(StructuralSchema whole) =>
        !whole.PropertyNames.Any() && Element(whole) is null && whole.Type is null or "object";
}
