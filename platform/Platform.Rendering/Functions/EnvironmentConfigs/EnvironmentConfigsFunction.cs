using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Functions.PatchAndTransform;
using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering.Functions.EnvironmentConfigs;

/// <summary>Merges EnvironmentConfigs into the environment that later steps read.</summary>
/// <remarks>function-environment-configs v0.7.1, fn.go.</remarks>
internal sealed class EnvironmentConfigsFunction(JsonObject input) : IPipelineFunction
{
    private const string ConfigVersion = "apiextensions.crossplane.io/v1beta1";

    private readonly Lazy<JsonObject> settings = new(() =>
    {
        FunctionInput.Check(input, EnvironmentInputTypes.Strict);
        return input["spec"] as JsonObject ?? [];
    });

    public void Run(PipelineState state)
    {
        var sources = Patch.Items(settings.Value["environmentConfigs"]).ToList();
        var found = sources.Select(source => Matching(source, state)).ToList();
        if (found.TrueForAll(one => one is null))
        {
            return;
        }

        var environment = new JsonObject();
        Merge(environment, Numbers.AsFloats(settings.Value["defaultData"]) as JsonObject ?? []);
        Merge(environment, state.Context[PipelineState.EnvironmentKey] as JsonObject ?? []);
        foreach (var (i, source) in sources.Index())
        {
            foreach (var config in Selected(source, found[i] ?? [], i))
            {
                Add(environment, source, config);
            }
        }

        environment.TryAdd("apiVersion", "internal.crossplane.io/v1alpha1");
        environment.TryAdd("kind", "Environment");
        state.Context[PipelineState.EnvironmentKey] = environment;
    }

    /// <summary>The configs that a source asks for; null when it asks for nothing.</summary>
    private static List<JsonObject>? Matching(JsonObject source, PipelineState state)
    {
        var configs = state.Required.Where(one => PathReading.FindText(one, "kind") == "EnvironmentConfig"
            && PathReading.FindText(one, "apiVersion") == ConfigVersion);
        switch (PathReading.FindText(source, "type"))
        {
            case null or "" or "Reference":
                var name = PathReading.FindText(source, "ref", "name") ?? throw new FatalException(
                    "a source of type Reference has no ref.name (the real function ends here)");
                return [.. configs.Where(one => PathReading.FindText(one, "metadata", "name") == name)];
            case "Selector":
                var selector = source["selector"] as JsonObject ?? throw new FatalException(
                    "a source of type Selector has no selector (the real function ends here)");
                var labels = EnvironmentSelector.Labels(selector, state.Composite);
                return labels.Count == 0
                    ? null
                    : [.. configs.Where(one => labels.All(
                        label => PathReading.FindText(one, "metadata", "labels", label.Key) == label.Value))];
            default:
                return null;
        }
    }

    private IEnumerable<JsonObject> Selected(JsonObject source, List<JsonObject> matching, int index)
    {
        var key = $"environment-config-{index}";
        try
        {
            if (source["selector"] is JsonObject selector && PathReading.FindText(source, "type") == "Selector")
            {
                return EnvironmentSelector.Take(selector, matching);
            }
        }
        catch (FatalException why)
        {
            throw new FatalException("cannot get selected environment configs: cannot process environment config "
                + $"\"{key}\" by selector: {why.Message}");
        }

        if (matching.Count == 0 && PathReading.FindText(settings.Value, "policy", "resolution") != "Optional")
        {
            var name = PathReading.FindText(source, "ref", "name");
            throw new FatalException("cannot get selected environment configs: cannot process environment config "
                + $"\"{name}\" by reference, \"{key}\": Required environment config \"{name}\" not found");
        }

        return matching;
    }

    private static void Add(JsonObject environment, JsonObject source, JsonObject config)
    {
        var hasData = config.TryGetPropertyValue("data", out var data);
        if (PathReading.FindText(source, "toFieldPath") is { Length: > 0 } path)
        {
            var present = PathReading.TryGet(environment, path, out var there) ? there as JsonObject : null;
            var below = present?.DeepClone() as JsonObject ?? [];
            Merge(below, Numbers.AsFloats(data) as JsonObject ?? []);
            PathWriting.Set(environment, path, hasData ? below : null);
            return;
        }

        if (!hasData)
        {
            throw new FatalException("cannot merge environment data: cannot get data from environment config "
                + $"\"{PathReading.FindText(config, "metadata", "name")}\": data: no such field");
        }

        Merge(environment, Numbers.AsFloats(data) as JsonObject ?? []);
    }

    private static void Merge(JsonObject target, JsonObject source)
    {
        foreach (var (key, value) in source)
        {
            if (value is JsonObject from && target[key] is JsonObject to)
            {
                Merge(to, from);
            }
            else
            {
                target[key] = value?.DeepClone();
            }
        }
    }
}
