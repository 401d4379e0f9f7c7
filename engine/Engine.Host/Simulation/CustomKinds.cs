using System.Collections.Concurrent;

namespace Infra.Engine.Host.Simulation;

/// <summary>
/// The custom kinds whose definitions are in a run's plan or in the world. Others, as charts install them, are not
/// known and take anything.
/// </summary>
internal sealed class CustomKinds(World world)
{
    private readonly ConcurrentDictionary<(string Place, KubernetesKind Kind), PropertyMap> planned = new();

    private readonly Lazy<Dictionary<(string Place, KubernetesKind Kind), PropertyMap>> living = new(() =>
        world.Objects().Where(static it => it.Urn.Type == KubernetesKind.Definition)
            .SelectMany(static it => Versions(it.Inputs).Select(v => (Key: (it.Place, v.Kind), v.Schema)))
            .DistinctBy(static it => it.Key)
            .ToDictionary(static it => it.Key, static it => it.Schema));

    /// <summary>Takes a definition, from a plan.</summary>
    public void Add(string place, PropertyMap definition)
    {
        foreach (var (kind, schema) in Versions(definition))
        {
            planned[(place, kind)] = schema;
        }
    }

    /// <summary>The schema of a kind, or null.</summary>
    public PropertyMap? Find(string place, KubernetesKind kind) => kind.IsBuiltIn
        ? null : planned.GetValueOrDefault((place, kind)) ?? living.Value.GetValueOrDefault((place, kind));

    /// <summary>Whether a cluster had the kind before this run: its definition is not only planned.</summary>
    public bool IsServed(string place, KubernetesKind kind) =>
        kind.IsBuiltIn || living.Value.ContainsKey((place, kind));

    /// <summary>What is wrong with an object, as the API server says it: undeclared fields, else bad values.</summary>
    public static IReadOnlyList<string> Problems(PropertyMap inputs, PropertyMap schema, KubernetesKind kind)
    {
        var (undeclared, invalid) = (new List<string>(), new List<string>());
        foreach (var (key, value) in inputs)
        {
            if (key is not ("apiVersion" or "kind" or "metadata"))
            {
                Walk(value, Property(schema, key), new(new ValuePath(null, key, 0), undeclared, invalid));
            }
        }

        return undeclared.Count > 0
            ? [.. undeclared.Select(path => "failed to create typed patch object " +
                $"({KubernetesNames.Id(inputs, kind)}; {kind.ApiVersion}, Kind={kind.Name}): " +
                $".{path}: field not declared in schema")]
            : [.. invalid.Select(it => $"{kind.Qualified} \"{KubernetesNames.Name(inputs)}\" is invalid: {it}")];
    }

    private static IEnumerable<(KubernetesKind Kind, PropertyMap Schema)> Versions(PropertyMap definition)
    {
        if (Map(definition["spec"]) is not { } spec
            || spec["group"] is not PropertyValue.Text group
            || Map(spec["names"])?["kind"] is not PropertyValue.Text kind
            || spec["versions"] is not PropertyValue.List versions)
        {
            yield break;
        }

        foreach (var version in versions.Items.Select(Map))
        {
            if (version?["name"] is PropertyValue.Text name
                && Map(Map(version["schema"])?["openAPIV3Schema"]) is { } schema)
            {
                yield return (new($"{group.Value}/{name.Value}", kind.Value), schema);
            }
        }
    }

    private static void Walk(PropertyValue value, PropertyMap? schema, Findings findings)
    {
        switch (value)
        {
            case PropertyValue.Unknown:
                break;
            case PropertyValue.Secret secret:
                Walk(secret.Value, schema, findings);
                break;
            case var _ when schema is null:
                findings.Undeclared.Add(findings.Path.ToString());
                break;
            case PropertyValue.Map map:
                Fields(map.Properties, schema, findings);
                break;
            case PropertyValue.List list when Map(schema["items"]) is { } items:
                for (var i = 0; i < list.Items.Length; i++)
                {
                    Walk(list.Items[i], items, findings.At(ValuePath.Of(findings.Path, i)));
                }

                break;
            case var _ when schema["enum"] is PropertyValue.List allowed && !allowed.Items.Contains(value):
                findings.Invalid.Add(
                    $"{findings.Path}: Unsupported value: {InputCheck.Show(value)}: supported values: " +
                    string.Join(", ", allowed.Items.Select(InputCheck.Show)));
                break;
        }
    }

    private static void Fields(PropertyMap map, PropertyMap schema, Findings findings)
    {
        if (IsTrue(schema, "x-kubernetes-preserve-unknown-fields")
            || IsTrue(schema, "x_kubernetes_preserve_unknown_fields")
            || IsTrue(schema, "additionalProperties"))
        {
            return;
        }

        foreach (var (key, value) in map)
        {
            var type = Property(schema, key) ?? Map(schema["additionalProperties"]);
            Walk(value, type, findings.At(ValuePath.Of(findings.Path, key)));
        }
    }

    private static PropertyMap? Property(PropertyMap schema, string name) => Map(Map(schema["properties"])?[name]);

    private static PropertyMap? Map(PropertyValue? value) =>
        KubernetesNames.Open(value) is PropertyValue.Map map ? map.Properties : null;

    private static bool IsTrue(PropertyMap schema, string key) => schema[key] is PropertyValue.Bool { Value: true };

    private readonly record struct Findings(ValuePath Path, List<string> Undeclared, List<string> Invalid)
    {
        public Findings At(ValuePath path) => this with { Path = path };
    }
}
