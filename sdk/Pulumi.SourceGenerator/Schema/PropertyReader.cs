using System.Globalization;

using Microsoft.CodeAnalysis.CSharp;

using Pulumi.SourceGenerator.Json;
using Pulumi.SourceGenerator.Naming;

namespace Pulumi.SourceGenerator.Schema;

/// <summary>Reads the properties of a resource, type or function.</summary>
internal sealed class PropertyReader(JsonValue root, TypeReader types, MistakeList mistakes)
{
    /// <summary>Reads all properties of an object, in the order they are written in.</summary>
    /// <param name="properties">The properties by name.</param>
    /// <param name="required">The names of those that are always there.</param>
    /// <param name="taken">Names that C# does not allow here, because the class or its base has them.</param>
    public EquatableArray<PropertySchema> Read(JsonValue? properties, JsonValue? required, params string[] taken)
    {
        var names = new HashSet<string>(taken, StringComparer.Ordinal);
        var requiredItems = required?.Items ?? [];
        var requiredNames = new HashSet<string>(requiredItems.Select(static item => item.Text), StringComparer.Ordinal);
        var read = new List<PropertySchema>();
        foreach (var member in properties?.Members ?? [])
        {
            var property = ReadOne(member) with { IsRequired = requiredNames.Remove(member.Key) };
            read.Add(property);
            if (!names.Add(property.Name))
            {
                mistakes.Add(SchemaDiagnostics.NameTaken, NameTaken(member.Key, property.Name), member.KeySpan);
            }
        }

        foreach (var name in requiredItems.Where(item => requiredNames.Contains(item.Text)))
        {
            var message = $"'{name.Text}' is required, but is no property";
            mistakes.Add(SchemaDiagnostics.RequiredWithoutProperty, message, name.Span);
        }

        return read.ToEquatableArray();
    }

    private static string NameTaken(string key, string name) =>
        $"'{key}' would be {name} in C#, which its class has already; give it another by language.csharp.name";

    private PropertySchema ReadOne(JsonMember member)
    {
        var node = member.Value;
        var type = types.Read(node);
        var name = node["language"]?["csharp"]?.String("name") ?? Names.OfProperty(member.Key);
        return new PropertySchema(member.Key, name, type, node.String("description") ?? "")
        {
            IsPlain = node.Flag("plain"),
            IsSecret = node.Flag("secret"),
            ReplacesOnChanges = node.Flag("replaceOnChanges"),
            Constant = Literal(node["const"], type),
            Default = Literal(node["default"], type),
            DefaultVariables = (node["defaultInfo"]?.ItemsOf("environment") ?? [])
                .Select(static item => item.Text).ToEquatableArray(),
            Deprecation = node.String("deprecationMessage"),
        };
    }

    private string? Literal(JsonValue? value, SchemaType type)
    {
        if (value is null)
        {
            return null;
        }

        var literal = (value.Kind, type) switch
        {
            (_, SchemaType.Enumeration enumeration) => MemberOf(enumeration, value.Text),
            (JsonKind.String, SchemaType.Primitive { Name: "string" or "object" } or SchemaType.Union) =>
                SymbolDisplay.FormatLiteral(value.Text, quote: true),
            (JsonKind.Boolean, SchemaType.Primitive { Name: "bool" or "object" } or SchemaType.Union) => value.Text,
            (JsonKind.Number, SchemaType.Primitive { Name: "int" }) when IsInt(value.Text, out var number) => number,
            (JsonKind.Number, SchemaType.Primitive { Name: "double" or "object" } or SchemaType.Union) => value.Text,
            _ => null,
        };
        if (literal is null)
        {
            var message = $"'{value.Text}' is not a value of the property's type";
            mistakes.Add(SchemaDiagnostics.BadValue, message, value.Span);
        }

        return literal;
    }

    /// <summary>Whole numbers come as 30.0 from some writers of schemas.</summary>
    private static bool IsInt(string text, out string number)
    {
        var isNumber = double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value);
        number = ((int)value).ToString(CultureInfo.InvariantCulture);
        return isNumber && value == (int)value;
    }

    private string? MemberOf(SchemaType.Enumeration enumeration, string value)
    {
        var member = root["types"]?[enumeration.Token]?.ItemsOf("enum")
            .FirstOrDefault(item => item["value"]?.Text == value);
        return member is not null && SchemaReader.NameOfMember(member, Names.OfType(enumeration.Token)) is { } name
            ? $"global::{enumeration.FullName}.{name}"
            : null;
    }
}
