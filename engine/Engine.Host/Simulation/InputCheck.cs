using System.Collections.Immutable;
using System.Globalization;

namespace Infra.Engine.Host.Simulation;

/// <summary>Compares inputs with what a schema allows, and tells everything that is wrong with them.</summary>
internal sealed class InputCheck
{
    private ImmutableArray<CheckFailure>.Builder? failures;

    /// <summary>What was wrong.</summary>
    public ImmutableArray<CheckFailure> Failures => failures?.ToImmutable() ?? [];

    /// <summary>Everything wrong with an object.</summary>
    public static ImmutableArray<CheckFailure> Of(PropertyMap inputs, ObjectShape shape)
    {
        var check = new InputCheck();
        check.Object(inputs, shape, null);
        return check.Failures;
    }

    /// <summary>Properties of an object.</summary>
    public void Object(PropertyMap map, ObjectShape shape, ValuePath? path)
    {
        foreach (var (key, value) in map)
        {
            if (shape[key] is { } property)
            {
                Property(value, property, ValuePath.Of(path, key));
            }
            else if (!key.StartsWith("__", StringComparison.Ordinal))
            {
                Fail(ValuePath.Of(path, key), Unknown(key, shape));
            }
        }

        foreach (var property in shape.Properties)
        {
            if (property.Required && map[property.Name] is null or PropertyValue.Null)
            {
                Fail(ValuePath.Of(path, property.Name), $"is required ({property.Type.Text}) and was not given");
            }
        }
    }

    private void Property(PropertyValue value, PropertySchema property, ValuePath path)
    {
        if (property.Const is { } only && Open(value) is not PropertyValue.Unknown && !Open(value).Equals(only))
        {
            Fail(path, $"must be {Show(only)}, got {Show(value)}");
            return;
        }

        Value(value, property.Type, path);
    }

    private static PropertyValue Open(PropertyValue value) =>
        value is PropertyValue.Secret secret ? Open(secret.Value) : value;

    private void Value(PropertyValue value, TypeSchema type, ValuePath path)
    {
        switch (type, Open(value))
        {
            case (_, PropertyValue.Unknown or PropertyValue.Null) or (TypeSchema.Any, _):
                break;
            case (TypeSchema.Scalar scalar, var it) when Fits(it, scalar.Name):
                break;
            case (TypeSchema.Asset, PropertyValue.Asset or PropertyValue.Archive):
                break;
            case (TypeSchema.Enum allowed, var it) when allowed.Values.Contains(it):
                break;
            case (TypeSchema.List list, PropertyValue.List items):
                for (var i = 0; i < items.Items.Length; i++)
                {
                    Value(items.Items[i], list.Element, ValuePath.Of(path, i));
                }

                break;
            case (TypeSchema.Map map, PropertyValue.Map entries):
                foreach (var (key, entry) in entries.Properties)
                {
                    Value(entry, map.Element, ValuePath.Of(path, key));
                }

                break;
            case (TypeSchema.Object shape, PropertyValue.Map entries):
                Object(entries.Properties, shape.Shape.Value, path);
                break;
            case (TypeSchema.Union union, _):
                Union(value, union, path);
                break;
            default:
                Fail(path, $"must be {type.Text}, got {Show(value)}");
                break;
        }
    }

    private static bool Fits(PropertyValue value, string scalar) => (scalar, value) switch
    {
        ("string", PropertyValue.Text) or ("boolean", PropertyValue.Bool) or ("number", PropertyValue.Number) => true,
        ("integer", PropertyValue.Number number) => double.IsInteger(number.Value),
        _ => false,
    };

    // The option that comes nearest tells what is wrong: for an object one of the objects, not "must be string".
    private void Union(PropertyValue value, TypeSchema.Union union, ValuePath path)
    {
        InputCheck? nearest = null;
        foreach (var option in union.Options)
        {
            var check = new InputCheck();
            check.Value(value, option, path);
            if (check.failures is null)
            {
                return;
            }

            if (option is TypeSchema.Object && Open(value) is PropertyValue.Map)
            {
                nearest ??= check;
            }
        }

        if (nearest is null)
        {
            Fail(path, $"must be {union.Text}, got {Show(value)}");
            return;
        }

        (failures ??= ImmutableArray.CreateBuilder<CheckFailure>()).AddRange(nearest.Failures);
    }

    private void Fail(ValuePath path, string reason) =>
        (failures ??= ImmutableArray.CreateBuilder<CheckFailure>()).Add(new(path.ToString(), reason));

    private static string Unknown(string key, ObjectShape shape)
    {
        var near = NearNames.Of(key, shape.Names);
        return near.Count > 0
            ? $"is unknown; did you mean {string.Join(" or ", near)}?"
            : $"is unknown; allowed are {string.Join(", ", shape.Names.Order(StringComparer.Ordinal))}";
    }

    /// <summary>A value in a message; one that could be long or is secret by its kind only.</summary>
    public static string Show(PropertyValue value) => value switch
    {
        PropertyValue.Secret secret => "a secret " + Kind(Open(secret)),
        PropertyValue.Text { Value.Length: <= 60 } text => $"\"{text.Value}\"",
        PropertyValue.Number number => number.Value.ToString(CultureInfo.InvariantCulture),
        PropertyValue.Bool flag => flag.Value ? "true" : "false",
        _ => Kind(value),
    };

    private static string Kind(PropertyValue value) => value switch
    {
        PropertyValue.Text => "string",
        PropertyValue.Number => "number",
        PropertyValue.Bool => "boolean",
        PropertyValue.List => "list",
        PropertyValue.Map => "object",
        PropertyValue.Asset => "asset",
        PropertyValue.Archive => "archive",
        PropertyValue.Reference => "resource",
        _ => "null",
    };
}
