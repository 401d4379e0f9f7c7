using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

using Pulumi.SourceGenerator.Json;
using Pulumi.SourceGenerator.Naming;

namespace Pulumi.SourceGenerator.Schema;

/// <summary>Reads a package schema: docs/design/0001 says what of it counts.</summary>
internal sealed class SchemaReader
{
    private const string DefaultModuleFormat = "(.*)";
    private static readonly string[] Mandatory = ["name", "version"];
    private readonly JsonValue _root;
    private readonly PackageNaming _naming;
    private readonly MistakeList _mistakes;
    private readonly PropertyReader _properties;
    private readonly TypeReader _types;

    private SchemaReader(JsonValue root, MistakeList mistakes)
    {
        _root = root;
        _mistakes = mistakes;
        _naming = ReadNaming(root);
        _types = new TypeReader(root, _naming, mistakes);
        _properties = new PropertyReader(root, _types, mistakes);
    }

    /// <summary>Reads the text of the file at the path.</summary>
    public static SchemaReading Read(string path, string text)
    {
        var mistakes = new MistakeList(path, text);
        try
        {
            var root = JsonParser.Parse(text);
            foreach (var key in Mandatory.Where(key => root.String(key) is not { Length: > 0 }))
            {
                mistakes.Add(SchemaDiagnostics.MissingKey, $"the package has no '{key}'", Start(root));
            }

            var package = mistakes.Items.Count == 0 ? new SchemaReader(root, mistakes).ReadPackage() : null;
            return new SchemaReading(package, mistakes.Items.ToEquatableArray());
        }
        catch (JsonException error)
        {
            var position = Math.Min(error.Position, text.Length);
            mistakes.Add(SchemaDiagnostics.NotJson, $"not JSON: {error.Message}", new TextSpan(position, 0));
            return new SchemaReading(null, mistakes.Items.ToEquatableArray());
        }
    }

    /// <summary>The name of a resource's class.</summary>
    public static string NameOfResource(string token, JsonValue resource) =>
        resource["language"]?["csharp"]?.String("name") ?? Names.OfType(token);

    /// <summary>The name of an enum's member, or null when it cannot have one.</summary>
    public static string? NameOfMember(JsonValue member, string enumName) =>
        Names.OfEnumMember(member.String("name") ?? member["value"]?.Text ?? "", enumName);

    private static TextSpan Start(JsonValue root) => new(root.Span.Start, 1);

    private static PackageNaming ReadNaming(JsonValue root)
    {
        var csharp = root["language"]?["csharp"];
        var namespaces = (csharp?.MembersOf("namespaces") ?? [])
            .Select(static member => new KeyValuePair<string, string>(member.Key, member.Value.Text));
        return new PackageNaming(
            root.String("name")!,
            csharp?.String("rootNamespace") ?? "Pulumi",
            csharp?.String("compatibility") ?? "",
            root["meta"]?.String("moduleFormat") ?? DefaultModuleFormat,
            namespaces.ToEquatableArray())
        {
            HasDictionaryConstructors = csharp?.Flag("dictionaryConstructors") ?? false,
        };
    }

    private PackageSchema ReadPackage()
    {
        var types = Listed("types").ToList();
        var package = new PackageSchema(_root.String("version")!, _root.String("pluginDownloadURL"), _naming)
        {
            Config = _properties.Read(_root["config"]?["variables"], _root["config"]?["defaults"]),
            Resources = Provider().Concat(Listed("resources").Select(ReadResource)).ToEquatableArray(),
            Enums = types.Where(static type => type.Value["enum"] is not null).Select(ReadEnum).ToEquatableArray(),
            Objects = types.Where(static type => type.Value["enum"] is null).Select(ReadObject).ToEquatableArray(),
            Functions = Listed("functions").Select(ReadFunction).ToEquatableArray(),
        };
        NameChecks.Check(_root, _naming, _mistakes);
        return package;
    }

    private IEnumerable<JsonMember> Listed(string section) => _root.MembersOf(section)
        .Where(member => _mistakes.IsToken(member) && !member.Value.Flag("isOverlay"))
        .OrderBy(static member => member.Key, StringComparer.Ordinal);

    private IEnumerable<ResourceSchema> Provider()
    {
        if (_root["provider"] is { } provider)
        {
            var token = $"pulumi:providers:{_naming.Package}";
            yield return ReadResource(token, "Provider", ResourceKind.Provider, provider);
        }
    }

    private ResourceSchema ReadResource(JsonMember member)
    {
        var kind = member.Value.Flag("isComponent") ? ResourceKind.Component : ResourceKind.Custom;
        return ReadResource(member.Key, NameOfResource(member.Key, member.Value), kind, member.Value);
    }

    private ResourceSchema ReadResource(string token, string name, ResourceKind kind, JsonValue node) =>
        new(token, name, kind, node.String("description") ?? "")
        {
            Outputs = _properties.Read(node["properties"], node["required"], name, "Id", "Urn"),
            Inputs = _properties.Read(node["inputProperties"], node["requiredInputs"], $"{name}Args", "Empty"),
            State = node["stateInputs"] is { } state
                ? _properties.Read(state["properties"], state["required"], $"{name}State", "Empty")
                : null,
            AliasTypes = node.ItemsOf("aliases").Select(static alias => alias.String("type"))
                .OfType<string>().ToEquatableArray(),
            Deprecation = node.String("deprecationMessage"),
        };

    private ObjectSchema ReadObject(JsonMember member)
    {
        var (token, node) = (member.Key, member.Value);
        var properties = _properties.Read(node["properties"], node["required"], Names.OfType(token));
        return new ObjectSchema(token, node.String("description") ?? "", properties);
    }

    private EnumSchema ReadEnum(JsonMember member)
    {
        var underlying = TypeReader.Underlying(member.Value);
        if (underlying is null)
        {
            var message = $"'{member.Key}' is an enum, which is a string, an integer or a number";
            _mistakes.Add(SchemaDiagnostics.BadType, message, member.KeySpan);
        }

        var members = member.Value.ItemsOf("enum")
            .Select(item => ReadMember(item, Names.OfType(member.Key), underlying ?? "string")).OfType<EnumMember>();
        var description = member.Value.String("description") ?? "";
        return new EnumSchema(member.Key, underlying ?? "string", description, members.ToEquatableArray());
    }

    private EnumMember? ReadMember(JsonValue node, string enumName, string underlying)
    {
        var expected = underlying == "string" ? JsonKind.String : JsonKind.Number;
        if (node["value"] is not { } value || value.Kind != expected || NameOfMember(node, enumName) is not { } name)
        {
            var message = $"not a member of {enumName}: write a {underlying} 'value', and a 'name' if it cannot be one";
            _mistakes.Add(SchemaDiagnostics.BadValue, message, node.Span);
            return null;
        }

        var expression = underlying == "string" ? SymbolDisplay.FormatLiteral(value.Text, quote: true) : value.Text;
        return new EnumMember(name, expression, node.String("description") ?? "", node.String("deprecationMessage"));
    }

    private FunctionSchema ReadFunction(JsonMember member)
    {
        var inputs = member.Value["inputs"];
        var result = member.Value["outputs"] ?? member.Value["returnType"];
        var isObject = result?["properties"] is not null;
        return new FunctionSchema(member.Key, member.Value.String("description") ?? "")
        {
            Inputs = inputs is null ? null : _properties.Read(inputs["properties"], inputs["required"]),
            Result = isObject ? _properties.Read(result!["properties"], result["required"]) : null,
            ResultType = result is null || isObject ? null : _types.Read(result),
            Deprecation = member.Value.String("deprecationMessage"),
        };
    }
}
