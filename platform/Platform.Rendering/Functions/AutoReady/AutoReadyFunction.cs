using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Values;
using Infra.Platform.Schemas.Cel;

namespace Infra.Platform.Rendering.Functions.AutoReady;

/// <summary>Decides for every resource that is still open whether it is ready.</summary>
/// <remarks>function-auto-ready v0.7.0, fn.go: rules, then the checks of native kinds, then the condition
/// Ready.</remarks>
internal sealed class AutoReadyFunction(JsonObject input) : IPipelineFunction
{
    private static readonly StrictInput Types = new(new Dictionary<string, IReadOnlyDictionary<string, string>>
    {
        ["Input"] = new Dictionary<string, string>
        {
            ["apiVersion"] = "text",
            ["kind"] = "text",
            ["metadata"] = "any",
            ["ttl"] = "text",
            ["celHealthCheckCustomization"] = "{}text",
            ["celHealthCheckCustomizationFrom"] = "text",
        },
    });

    private readonly Lazy<JsonObject> settings = new(() =>
    {
        FunctionInput.Check(input, Types);
        var ttl = PathReading.FindText(input, "ttl");
        return string.IsNullOrEmpty(ttl) || CelTime.TryDuration(ttl, out _)
            ? input
            : throw new FatalException($"cannot set ttl: time: invalid duration \"{ttl}\"");
    });

    public void Run(PipelineState state)
    {
        _ = settings.Value;
        var rules = state.HasReadinessRules ? Rules(state) : [];
        foreach (var (name, desired) in state.Desired.OrderBy(one => one.Key, StringComparer.Ordinal).ToList())
        {
            if (desired.IsReady is null && state.Observed.TryGetValue(name, out var observed))
            {
                state.Desired[name] = desired with { IsReady = Decide(observed.Document, rules, state.Warnings) };
            }
        }
    }

    private Dictionary<string, string> Rules(PipelineState state)
    {
        var rules = Texts(settings.Value["celHealthCheckCustomization"] as JsonObject);
        if (PathReading.FindText(settings.Value, "celHealthCheckCustomizationFrom") is not { Length: > 0 } path)
        {
            return rules;
        }

        if (PathReading.TryGet(state.Context, path, out var given) && given is JsonObject shared)
        {
            foreach (var (kind, rule) in rules)
            {
                shared[kind] = rule;
            }

            return Texts(shared);
        }

        return rules.Count == 0
            ? rules
            : throw new FatalException($"celHealthCheckCustomizationFrom {path} names nothing, while "
                + "celHealthCheckCustomization has rules: use one of them (the real function ends here)");
    }

    private static Dictionary<string, string> Texts(JsonObject? map) => (map ?? [])
        .Where(rule => GoType.Name(rule.Value) == "string")
        .ToDictionary(rule => rule.Key, rule => rule.Value!.GetValue<string>(), StringComparer.Ordinal);

    private static bool? Decide(JsonObject resource, Dictionary<string, string> rules, List<string> warnings)
    {
        if (rules.TryGetValue(RuleKey(resource), out var rule) && Holds(rule, resource, warnings) is { } holds)
        {
            return holds;
        }

        return NativeReadiness.IsReady(resource) || Conditions.StatusOf(resource, "Ready") == "True" ? true : null;
    }

    private static bool? Holds(string rule, JsonObject resource, List<string> warnings)
    {
        CelExpression expression;
        try
        {
            expression = CelExpression.Parse(rule);
        }
        catch (CelException broken)
        {
            warnings.Add($"failed to compile query: {broken.Message}");
            return null;
        }

        try
        {
            return expression.Holds(new Dictionary<string, JsonNode?> { ["object"] = resource });
        }
        catch (CelException broken)
        {
            warnings.Add($"failed to eval the program: {broken.Message}");
            return null;
        }
    }

    /// <summary>Group, version and kind; the core group is empty and leaves its underscore.</summary>
    private static string RuleKey(JsonObject resource)
    {
        var version = PathReading.FindText(resource, "apiVersion") ?? "";
        var key = version.Contains('/', StringComparison.Ordinal)
            ? version.Replace('/', '_')
            : $"_{version}";
        return $"{key}_{PathReading.FindText(resource, "kind")}";
    }
}
