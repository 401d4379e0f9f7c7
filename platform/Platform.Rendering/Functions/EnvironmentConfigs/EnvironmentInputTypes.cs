namespace Infra.Platform.Rendering.Functions.EnvironmentConfigs;

/// <summary>The fields of the input, kind Input of environmentconfigs.fn.crossplane.io/v1beta1.</summary>
internal static class EnvironmentInputTypes
{
    public static StrictInput Strict { get; } = new(new Dictionary<string, IReadOnlyDictionary<string, string>>
    {
        ["Input"] = new Dictionary<string, string>
        {
            ["apiVersion"] = "text", ["kind"] = "text", ["metadata"] = "any", ["spec"] = "InputSpec",
        },
        ["InputSpec"] = new Dictionary<string, string>
        {
            ["defaultData"] = "{}any", ["policy"] = "Policy", ["environmentConfigs"] = "[]EnvironmentSource",
        },
        ["Policy"] = new Dictionary<string, string> { ["resolution"] = "text", ["resolve"] = "text" },
        ["EnvironmentSource"] = new Dictionary<string, string>
        {
            ["type"] = "text",
            ["toFieldPath"] = "text",
            ["ref"] = "EnvironmentSourceReference",
            ["selector"] = "EnvironmentSourceSelector",
        },
        ["EnvironmentSourceReference"] = new Dictionary<string, string> { ["name"] = "text" },
        ["EnvironmentSourceSelector"] = new Dictionary<string, string>
        {
            ["mode"] = "text",
            ["minMatch"] = "integer",
            ["maxMatch"] = "integer",
            ["sortByFieldPath"] = "text",
            ["matchLabels"] = "[]EnvironmentSourceSelectorLabelMatcher",
        },
        ["EnvironmentSourceSelectorLabelMatcher"] = new Dictionary<string, string>
        {
            ["type"] = "text",
            ["key"] = "text",
            ["value"] = "text",
            ["valueFromFieldPath"] = "text",
            ["fromFieldPathPolicy"] = "text",
        },
    });
}
