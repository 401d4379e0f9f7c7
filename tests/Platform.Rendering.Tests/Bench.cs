using System.Text.Json.Nodes;

using Infra.Platform.Rendering;
using Infra.Platform.Yaml;

namespace Infra.Platform.Rendering.Tests;

/// <summary>Runs small Compositions of one resource, called thing, on a composite called demo.</summary>
internal sealed record Bench
{
    /// <summary>What the composite says.</summary>
    public string Spec { get; init; } = "{size: small, count: 3}";

    /// <summary>Further fields of the composite's metadata.</summary>
    public string Metadata { get; init; } = "{name: demo, namespace: team-a}";

    /// <summary>The object before its patches.</summary>
    public string Base { get; init; } = "{apiVersion: example.org/v1, kind: Thing, spec: {}}";

    /// <summary>The patches, a list.</summary>
    public string Patches { get; init; } = "[]";

    /// <summary>Further fields of the template, such as readiness checks.</summary>
    public string Template { get; init; } = "{}";

    /// <summary>Further fields of the input.</summary>
    public string Input { get; init; } = "{}";

    /// <summary>The status of the resource that exists; null when it does not exist.</summary>
    public string? ObservedStatus { get; init; }

    /// <summary>The environment before the step.</summary>
    public string? Environment { get; init; }

    /// <summary>Steps before and after, as a list; the step itself stands between them.</summary>
    public string Before { get; init; } = "[]";

    public string After { get; init; } = "[]";

    public IReadOnlyList<JsonObject> Required { get; init; } = [];

    public static JsonNode? Yaml(string text) => YamlFile.Read(text, "test.yaml").Single().Root;

    public Composed Run() => new Composer(Composition()).Compose(new ComposeInputs
    {
        Composite = Composite(),
        Observed = ObservedStatus is null ? [] : [Observed()],
        Required = Required,
        Environment = Environment is null ? null : (JsonObject)Yaml(Environment)!,
    });

    /// <summary>The spec of the composed thing as JSON.</summary>
    public string ComposedSpec() => Run().Resources.Single().Document["spec"]!.ToJsonString();

    /// <summary>Why nothing is composed, without the name of the step.</summary>
    public string Refusal() => Assert.Throws<ComposeException>(Run).Message.Replace(
        "cannot compose resources: pipeline step \"step\" returned a fatal result: ", "", StringComparison.Ordinal);

    private JsonObject Composite() => new()
    {
        ["apiVersion"] = "example.org/v1alpha1",
        ["kind"] = "Widget",
        ["metadata"] = Yaml(Metadata),
        ["spec"] = Yaml(Spec),
    };

    private JsonObject Composition()
    {
        var template = new JsonObject { ["name"] = "thing", ["base"] = Yaml(Base), ["patches"] = Yaml(Patches) };
        Add(template, Template);
        var input = new JsonObject { ["resources"] = new JsonArray(template) };
        Add(input, Input);
        JsonArray steps =
        [
            .. Steps(Before),
            new JsonObject
            {
                ["step"] = "step",
                ["functionRef"] = new JsonObject { ["name"] = "function-patch-and-transform" },
                ["input"] = input,
            },
            .. Steps(After),
        ];
        var composition = (JsonObject)Yaml("""
            metadata: {name: case}
            spec: {compositeTypeRef: {apiVersion: example.org/v1alpha1, kind: Widget}}
            """)!;
        composition["spec"]!["pipeline"] = steps;
        return composition;
    }

    private JsonObject Observed()
    {
        var observed = (JsonObject)Yaml("""
            apiVersion: example.org/v1
            kind: Thing
            metadata:
              name: demo-thing
              namespace: team-a
              annotations: {crossplane.io/composition-resource-name: thing}
            """)!;
        observed["status"] = Yaml(ObservedStatus!);
        return observed;
    }

    private static IEnumerable<JsonNode?> Steps(string list) =>
        ((JsonArray)Yaml(list)!).Select(step => step!.DeepClone());

    private static void Add(JsonObject to, string fields)
    {
        foreach (var (key, value) in (JsonObject)Yaml(fields)!)
        {
            to[key] = value?.DeepClone();
        }
    }
}
