using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>From a checked draft to the document: EnvironmentConfigs, objects, readiness.</summary>
internal static class CompositionWriter
{
    public static JsonObject Write(Draft draft, FunctionNames functions)
    {
        var pipeline = new JsonArray();
        if (draft.Configs.Count > 0)
        {
            pipeline.Add(Step("environment-configs", functions.EnvironmentConfigs, EnvironmentInput(draft)));
        }

        pipeline.Add(Step("patch-and-transform", functions.PatchAndTransform, Resources(draft)));
        var ready = Rules(draft) is { Count: > 0 } rules ? ReadyInput(rules) : null;
        pipeline.Add(Step("auto-ready", functions.AutoReady, ready));
        return new()
        {
            ["apiVersion"] = "apiextensions.crossplane.io/v1",
            ["kind"] = "Composition",
            ["metadata"] = Metadata(draft),
            ["spec"] = new JsonObject
            {
                ["compositeTypeRef"] = new JsonObject
                {
                    ["apiVersion"] = draft.Api.ApiVersion,
                    ["kind"] = draft.Api.Kind,
                },
                ["mode"] = "Pipeline",
                ["pipeline"] = pipeline,
            },
        };
    }

    /// <summary>The rules of readiness by the key that function-auto-ready knows a kind by.</summary>
    public static JsonObject Rules(Draft draft)
    {
        var rules = new JsonObject();
        foreach (var resource in draft.Resources)
        {
            foreach (var rule in ReadinessOf(draft, resource).OfType<Readiness.ByRule>())
            {
                rules[resource.Kind.RuleKey] = rule.Cel;
            }
        }

        return rules;
    }

    /// <summary>What an object says itself, or what its kind's entry says.</summary>
    public static IReadOnlyList<Readiness> ReadinessOf(Draft draft, ResourceDraft resource) =>
        resource.Readiness.Count > 0 ? resource.Readiness
        : draft.Readiness.Of(resource.Kind) is { } entry ? [entry]
        : [];

    private static JsonObject Metadata(Draft draft)
    {
        var metadata = new JsonObject { ["name"] = draft.Name };
        if (draft.Labels.Count > 0)
        {
            metadata["labels"] = new JsonObject(
                draft.Labels.Select(static label => KeyValuePair.Create(label.Key, (JsonNode?)label.Value)));
        }

        return metadata;
    }

    private static JsonObject Step(string name, string function, JsonObject? input)
    {
        var step = new JsonObject { ["step"] = name, ["functionRef"] = new JsonObject { ["name"] = function } };
        if (input is not null)
        {
            step["input"] = input;
        }

        return step;
    }

    private static JsonObject EnvironmentInput(Draft draft) => new()
    {
        ["apiVersion"] = "environmentconfigs.fn.crossplane.io/v1beta1",
        ["kind"] = "Input",
        ["spec"] = new JsonObject
        {
            ["environmentConfigs"] = List(draft.Configs.Select(static pair => pair.Config.Document(pair.Into?.Path))),
        },
    };

    private static JsonObject ReadyInput(JsonObject rules) => new()
    {
        ["apiVersion"] = "autoready.fn.crossplane.io/v1beta1",
        ["kind"] = "Input",
        ["celHealthCheckCustomization"] = rules,
    };

    private static JsonObject Resources(Draft draft)
    {
        var input = new JsonObject { ["apiVersion"] = "pt.fn.crossplane.io/v1beta1", ["kind"] = "Resources" };
        if (draft.EnvironmentPatches.Count > 0)
        {
            var patches = List(draft.EnvironmentPatches.Select(static patch => patch.Document()));
            input["environment"] = new JsonObject { ["patches"] = patches };
        }

        if (draft.PatchSets.Count > 0)
        {
            input["patchSets"] = List(draft.PatchSets.Select(static set => new JsonObject
            {
                ["name"] = set.Name,
                ["patches"] = List(set.Patches.Select(static patch => patch.Document())),
            }));
        }

        if (draft.ConnectionSecret is { } secret)
        {
            var name = new Patch(PatchDirection.Set, secret, "name", Merging.Replace).Document();
            input["writeConnectionSecretToRef"] = new JsonObject { ["patches"] = new JsonArray(name) };
        }

        input["resources"] = List(draft.Resources.Select(resource => Resource(draft, resource)));
        return input;
    }

    private static JsonObject Resource(Draft draft, ResourceDraft resource)
    {
        var document = new JsonObject { ["name"] = resource.Name, ["base"] = resource.Base.DeepClone() };
        if (resource.Steps.Count > 0)
        {
            document["patches"] = List(resource.Steps.Select(static step => step switch
            {
                PatchSetDraft set => new() { ["type"] = "PatchSet", ["patchSetName"] = set.Name },
                _ => ((Patch)step).Document(),
            }));
        }

        if (resource.ConnectionDetails.Count > 0)
        {
            var details = resource.ConnectionDetails.Select(static detail => detail.DeepClone().AsObject());
            document["connectionDetails"] = List(details);
        }

        var checks = ReadinessOf(draft, resource).Select(static one => one.Document()).OfType<JsonObject>().ToList();
        if (checks.Count > 0)
        {
            document["readinessChecks"] = List(checks);
        }

        return document;
    }

    private static JsonArray List(IEnumerable<JsonObject> documents) => new([.. documents]);
}
