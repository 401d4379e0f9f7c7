using Pulumi.SourceGenerator.Json;
using Pulumi.SourceGenerator.Naming;

namespace Pulumi.SourceGenerator.Schema;

/// <summary>Reads what a property holds, following references.</summary>
internal sealed class TypeReader(JsonValue root, PackageNaming naming, MistakeList mistakes)
{
    public SchemaType Read(JsonValue node)
    {
        if (node["oneOf"] is { } options)
        {
            return new SchemaType.Union(options.Items.Select(Read).ToEquatableArray());
        }

        if (node.String("$ref") is { } reference)
        {
            return ReadReference(reference, node);
        }

        return node.String("type") switch
        {
            "array" when node["items"] is { } items => new SchemaType.List(Read(items)),
            "object" when node["additionalProperties"] is { } values => new SchemaType.Map(Read(values)),
            "object" => new SchemaType.Map(SchemaType.String),
            { } name when Primitive(name) is { } primitive => primitive,
            var other => Unreadable(node, other),
        };
    }

    /// <summary>The C# type of enum values, or null when there is none.</summary>
    public static string? Underlying(JsonValue node) => node.String("type") switch
    {
        "string" => "string",
        "integer" => "int",
        "number" => "double",
        _ => null,
    };

    private static SchemaType? Primitive(string name) => name switch
    {
        "boolean" => new SchemaType.Primitive("bool"),
        "integer" => new SchemaType.Primitive("int"),
        "number" => new SchemaType.Primitive("double"),
        "string" => SchemaType.String,
        _ => null,
    };

    private SchemaType ReadReference(string reference, JsonValue node)
    {
        var hash = reference.IndexOf('#');
        var path = hash < 0 ? "" : reference.Substring(hash + 1).Replace("%2F", "/").TrimStart('/');
        var document = hash < 0 ? reference : reference.Substring(0, hash);
        var slash = path.IndexOf('/');
        var token = path.Substring(slash + 1);
        var found = (document, Section: slash < 0 ? path : path.Substring(0, slash)) switch
        {
            ("pulumi.json", _) => BuiltIn(path),
            ("", "provider") => new SchemaType.Resource($"{naming.PackageNamespace}.Provider"),
            ("", "types") => OwnType(token),
            ("", "resources") => OwnResource(token),
            (not "", "types") when IsToken(token) => ForeignType(token, node),
            (not "", "resources") when IsToken(token) =>
                new SchemaType.Resource(FullName(naming.NamespaceOfForeign(token), token)),
            _ => null,
        };
        return found ?? (node.String("type") is { } name && Primitive(name) is { } primitive
            ? primitive
            : Unknown(reference, node));
    }

    private static bool IsToken(string token) => token.Split(':').Length == 3;

    private static string FullName(string space, string token) => $"{space}.{Names.OfType(token)}";

    private static SchemaType? BuiltIn(string name) => name switch
    {
        "Any" => SchemaType.Any,
        "Archive" => new SchemaType.Primitive("global::Pulumi.Archive"),
        "Asset" => new SchemaType.Primitive("global::Pulumi.AssetOrArchive"),
        "Json" => SchemaType.Json,
        _ => null,
    };

    private SchemaType? OwnType(string token) => root["types"]?[token] switch
    {
        null => null,
        _ when !IsToken(token) => SchemaType.Any,
        { } type when type["enum"] is not null => Enumeration(token, naming.NamespaceOfMember(token), Underlying(type)),
        _ => new SchemaType.Object(token),
    };

    private static SchemaType Enumeration(string token, string space, string? underlying) =>
        new SchemaType.Enumeration(token, FullName(space, token), underlying ?? "string");

    private SchemaType? OwnResource(string token) => root["resources"]?[token] is { } resource && IsToken(token)
        ? new SchemaType.Resource($"{naming.NamespaceOfMember(token)}.{SchemaReader.NameOfResource(token, resource)}")
        : null;

    /// <summary>Another package's schema is not here: a primitive type beside the reference says enum.</summary>
    private SchemaType ForeignType(string token, JsonValue node) => Underlying(node) is { } underlying
        ? Enumeration(token, naming.NamespaceOfForeign(token), underlying)
        : new SchemaType.Object(token);

    private SchemaType Unknown(string reference, JsonValue node)
    {
        var message = $"'{reference}' refers to nothing; list the type, or write its 'type' beside the reference";
        mistakes.Add(SchemaDiagnostics.UnknownReference, message, node["$ref"]!.Span);
        return SchemaType.Any;
    }

    private SchemaType Unreadable(JsonValue node, string? name)
    {
        var message = name switch
        {
            null => "a type is missing; write 'type', '$ref' or 'oneOf'",
            "array" => "an array without 'items'",
            _ => $"'{name}' is not a type; write boolean, integer, number, string, array or object",
        };
        mistakes.Add(SchemaDiagnostics.BadType, message, (node["type"] ?? node).Span);
        return SchemaType.Any;
    }
}
