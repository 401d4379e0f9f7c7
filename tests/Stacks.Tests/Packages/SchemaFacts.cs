using System.Text.Json.Nodes;

namespace Infra.Stacks.Tests.Packages;

/// <summary>A package as its schema describes it.</summary>
/// <param name="schema">The schema.</param>
internal sealed class SchemaFacts(JsonObject schema) : IPackageFacts
{
    private const string Types = "#/types/";

    private readonly Dictionary<string, ObjectShape> types = Section(schema, "types")
        .Where(static type => type.Value!["enum"] is null).ToDictionary(
        static type => NameOf(type.Key),
        static type => Shape(type.Value!, "properties", "required"),
        StringComparer.Ordinal);

    /// <summary>Name of the package.</summary>
    public string Name => (string)schema["name"]!;

    /// <summary>Version of the package.</summary>
    public string Version => (string)schema["version"]!;

    /// <summary>Token of its provider.</summary>
    public string Provider => $"pulumi:providers:{Name}";

    /// <summary>Tokens of its resources and functions.</summary>
    public IEnumerable<string> Tokens =>
        Section(schema, "resources").Concat(Section(schema, "functions")).Select(static member => member.Key);

    /// <summary>The schema in a file.</summary>
    public static SchemaFacts Read(string file) => new((JsonObject)JsonNode.Parse(File.ReadAllText(file))!);

    /// <inheritdoc/>
    public MemberShape? Find(string token)
    {
        if (token == Provider || Section(schema, "resources").ContainsKey(token))
        {
            var found = token == Provider ? schema["provider"]! : schema["resources"]![token]!;
            return new MemberShape(
                Shape(found, "inputProperties", "requiredInputs"),
                Shape(found, "properties", "required"),
                Section(found, "properties").Where(static property => (bool?)property.Value!["secret"] ?? false)
                    .Select(static property => property.Key).ToHashSet(StringComparer.Ordinal));
        }

        return Section(schema, "functions")[token] is not { } function ? null : new MemberShape(
            Shape(function["inputs"], "properties", "required"),
            Shape(function["outputs"], "properties", "required"),
            new HashSet<string>());
    }

    /// <inheritdoc/>
    public ObjectShape? InputType(string name) => types.GetValueOrDefault(name);

    /// <inheritdoc/>
    public ObjectShape? OutputType(string name) => types.GetValueOrDefault(name);

    private static JsonObject Section(JsonNode? node, string name) => node?[name] as JsonObject ?? [];

    private static ObjectShape Shape(JsonNode? node, string properties, string required)
    {
        var names = (node?[required] as JsonArray ?? []).Select(static name => (string)name!).ToHashSet();
        var shape = new ObjectShape();
        foreach (var (name, property) in Section(node, properties))
        {
            shape.Add(name, new PropertyShape(TypeOf(property!), names.Contains(name)));
        }

        return shape;
    }

    private static TypeShape TypeOf(JsonNode node)
    {
        if (node["oneOf"] is JsonArray choices)
        {
            return TypeShape.OneOf(choices.Select(static choice => TypeOf(choice!)));
        }

        return (string?)node["$ref"] is { } target ? Referred(target) : (string?)node["type"] switch
        {
            "array" => new TypeShape.Many(TypeOf(node["items"]!)),
            "object" => new TypeShape.Map(
                node["additionalProperties"] is { } item ? TypeOf(item) : new TypeShape.Plain("string")),
            "integer" => new TypeShape.Plain("number"),
            var plain => new TypeShape.Plain(plain ?? throw new InvalidOperationException($"no type in {node}")),
        };
    }

    private static TypeShape Referred(string target) => target switch
    {
        "pulumi.json#/Any" or "pulumi.json#/Json" => new TypeShape.Plain("any"),
        // Whoever takes an asset takes an archive.
        "pulumi.json#/Asset" => TypeShape.OneOf([new TypeShape.Plain("asset"), new TypeShape.Plain("archive")]),
        "pulumi.json#/Archive" => new TypeShape.Plain("archive"),
        _ when target.StartsWith(Types, StringComparison.Ordinal) =>
            new TypeShape.Named(NameOf(Uri.UnescapeDataString(target[Types.Length..]))),
        _ => throw new InvalidOperationException($"a reference to {target}"),
    };

    // aws:eks/ClusterVpcConfig:ClusterVpcConfig and kubernetes:core/v1:PodSpec: module and name; the index has no name.
    private static string NameOf(string token)
    {
        var (module, name) = (token.Split(':')[1], token.Split(':')[2]);
        var parts = module.Split('/').Where(part => part != name && part != "index")
            .Select(static part => part.Split('.')[0]);
        return string.Join('.', parts.Append(name));
    }
}
