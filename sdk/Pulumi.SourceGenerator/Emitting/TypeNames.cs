using Pulumi.SourceGenerator.Naming;
using Pulumi.SourceGenerator.Schema;

namespace Pulumi.SourceGenerator.Emitting;

/// <summary>What the types of properties are called in C#.</summary>
internal sealed class TypeNames(PackageSchema package, TypeUsage usage)
{
    /// <summary>A union of more than two has no type of its own.</summary>
    public const string Anything = "object";

    /// <summary>A value as it is, or as an element of a list, map or union.</summary>
    public string Value(SchemaType type, Shape shape) => type switch
    {
        SchemaType.Primitive primitive => primitive.Name,
        SchemaType.List list => $"ImmutableArray<{Value(list.Item, shape)}>",
        SchemaType.Map map => $"ImmutableDictionary<string, {Value(map.Item, shape)}>",
        SchemaType.Object named => $"global::{NamespaceOf(named.Token, shape)}.{ClassOf(named.Token, shape)}",
        SchemaType.Enumeration named => $"global::{named.FullName}",
        SchemaType.Resource named => $"global::{named.FullName}",
        SchemaType.Union union => UnionOf(union, shape, "Union"),
        _ => throw new InvalidOperationException($"bug: unhandled type {type.GetType().Name}"),
    };

    /// <summary>The type of what comes back: optional ones are nullable, but lists, which are empty instead.</summary>
    public string Result(PropertySchema property, Shape shape = Shape.Output)
    {
        var name = Value(property.Type, shape);
        var isNullable = !property.IsRequired && property.Type is not SchemaType.List && !package.Naming.IsKubernetes;
        return isNullable ? name + "?" : name;
    }

    /// <summary>The type of an argument, without a mark that it is optional.</summary>
    public string Argument(PropertySchema property, Shape shape) => property.IsPlain || shape == Shape.Plain
        ? Plain(property.Type)
        : Wrapped(property.Type, shape);

    public string NamespaceOf(string token, Shape shape) => shape switch
    {
        Shape.Setting => $"{package.Naming.PackageNamespace}.Config.Types",
        Shape.Output => package.Naming.NamespaceOfNested(token, "Outputs"),
        _ => package.Naming.NamespaceOfNested(token, "Inputs"),
    };

    public string ClassOf(string token, Shape shape)
    {
        var name = Names.OfType(token);
        var isCurrent = package.Naming.Compatibility.Length == 0;
        return shape switch
        {
            Shape.Setting => name,
            Shape.State => name + "GetArgs",
            Shape.Plain => isCurrent ? name : name + "Args",
            Shape.Input => !isCurrent && usage.IsInputOfFunction(token) ? name + "InputArgs" : name + "Args",
            _ => !isCurrent && usage.IsPlainOfFunction(token) ? name + "Result" : name,
        };
    }

    private string Plain(SchemaType type) => type switch
    {
        SchemaType.List list => $"List<{Value(list.Item, Shape.Plain)}>",
        SchemaType.Map map => $"Dictionary<string, {Value(map.Item, Shape.Plain)}>",
        _ => Value(type, Shape.Plain),
    };

    private string Wrapped(SchemaType type, Shape shape) => type switch
    {
        SchemaType.List list => $"InputList<{Value(list.Item, shape)}>",
        SchemaType.Map map => $"InputMap<{Value(map.Item, shape)}>",
        SchemaType.Union union => UnionOf(union, shape, "InputUnion"),
        _ when type == SchemaType.Json => "InputJson",
        _ => $"Input<{Value(type, shape)}>",
    };

    private string UnionOf(SchemaType.Union union, Shape shape, string generic)
    {
        // What comes back may be a value that the enum does not know yet.
        if (shape is Shape.Output or Shape.Setting
            && union.Options.OfType<SchemaType.Enumeration>().FirstOrDefault() is { } open)
        {
            return open.Underlying;
        }

        var names = union.Options.Select(option => Value(option, shape)).Distinct().ToList();
        return names.Count switch
        {
            1 => generic == "Union" ? names[0] : $"Input<{names[0]}>",
            2 => $"{generic}<{names[0]}, {names[1]}>",
            _ => Anything,
        };
    }
}
