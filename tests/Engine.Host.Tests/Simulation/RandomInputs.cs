using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host.Tests.Simulation;

/// <summary>Inputs that a schema allows.</summary>
internal sealed class RandomInputs(Random random)
{
    private const int Depth = 3;

    public PropertyMap Of(ObjectShape shape, bool known) => Object(shape, Depth, known);

    private PropertyMap Object(ObjectShape shape, int depth, bool known) => PropertyMap.Of(shape.Properties
        .Where(it => it.Required || random.Next(3) == 0)
        .Select(it => KeyValuePair.Create(it.Name, it.Const ?? Wrapped(it.Type, depth, known))));

    private PropertyValue Wrapped(TypeSchema type, int depth, bool known) => random.Next(12) switch
    {
        0 when !known => PropertyValue.Unknown.Instance,
        1 => new PropertyValue.Secret(Value(type, depth, known)),
        _ => Value(type, depth, known),
    };

    private PropertyValue Value(TypeSchema type, int depth, bool known) => type switch
    {
        TypeSchema.Scalar { Name: "boolean" } => random.Next(2) == 0,
        TypeSchema.Scalar { Name: "integer" } => random.Next(-1000, 70_000),
        TypeSchema.Scalar { Name: "number" } => random.NextDouble() * 1000,
        TypeSchema.Scalar => Text(),
        TypeSchema.Enum allowed => allowed.Values[random.Next(allowed.Values.Length)],
        TypeSchema.Asset => new PropertyValue.Asset(Text(), null, null, Text()),
        TypeSchema.Union union => Value(union.Options[random.Next(union.Options.Length)], depth, known),
        TypeSchema.List list => new PropertyValue.List(
            [.. Few(depth).Select(_ => Wrapped(list.Element, depth - 1, known))]),
        TypeSchema.Map map => PropertyMap.Of(Few(depth)
            .Select(_ => KeyValuePair.Create(Text(), Wrapped(map.Element, depth - 1, known)))),
        TypeSchema.Object shape when depth > 0 => Object(shape.Shape.Value, depth - 1, known),
        TypeSchema.Object shape => Object(Required(shape.Shape.Value), 0, known),
        _ => random.Next(2) == 0 ? Text() : Shop.Map((Text(), 1)),
    };

    private static ObjectShape Required(ObjectShape shape) =>
        new(shape.Properties.Where(it => it.Required).ToDictionary(it => it.Name, StringComparer.Ordinal));

    private IEnumerable<int> Few(int depth) => Enumerable.Range(0, depth > 0 ? random.Next(3) : 0);

    private string Text() => $"t{random.Next(1000)}{(random.Next(5) == 0 ? ".é/\"x\"" : "")}";
}
