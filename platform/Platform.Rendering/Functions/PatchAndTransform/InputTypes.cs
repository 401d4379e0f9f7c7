namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>The fields of the input, kind Resources of pt.fn.crossplane.io/v1beta1.</summary>
internal static class InputTypes
{
    private static readonly Dictionary<string, string> Patch = new()
    {
        ["type"] = "text",
        ["fromFieldPath"] = "text",
        ["toFieldPath"] = "text",
        ["combine"] = "Combine",
        ["transforms"] = "[]Transform",
        ["policy"] = "PatchPolicy",
    };

    public static StrictInput Strict { get; } = new(new Dictionary<string, IReadOnlyDictionary<string, string>>
    {
        ["Resources"] = new Dictionary<string, string>
        {
            ["apiVersion"] = "text",
            ["kind"] = "text",
            ["metadata"] = "any",
            ["patchSets"] = "[]PatchSet",
            ["environment"] = "Environment",
            ["resources"] = "[]ComposedTemplate",
            ["writeConnectionSecretToRef"] = "WriteConnectionSecretToRef",
        },
        ["PatchSet"] = new Dictionary<string, string> { ["name"] = "text", ["patches"] = "[]PatchSetPatch" },
        ["PatchSetPatch"] = Patch,
        ["EnvironmentPatch"] = Patch,
        ["ConnectionSecretPatch"] = Patch,
        ["ComposedPatch"] = new Dictionary<string, string>(Patch) { ["patchSetName"] = "text" },
        ["Environment"] = new Dictionary<string, string> { ["patches"] = "[]EnvironmentPatch" },
        ["WriteConnectionSecretToRef"] = new Dictionary<string, string>
        {
            ["name"] = "text", ["namespace"] = "text", ["patches"] = "[]ConnectionSecretPatch",
        },
        ["ComposedTemplate"] = new Dictionary<string, string>
        {
            ["name"] = "text",
            ["base"] = "any",
            ["patches"] = "[]ComposedPatch",
            ["connectionDetails"] = "[]ConnectionDetail",
            ["readinessChecks"] = "[]ReadinessCheck",
        },
        ["ConnectionDetail"] = new Dictionary<string, string>
        {
            ["name"] = "text",
            ["type"] = "text",
            ["fromConnectionSecretKey"] = "text",
            ["fromFieldPath"] = "text",
            ["value"] = "text",
        },
        ["ReadinessCheck"] = new Dictionary<string, string>
        {
            ["type"] = "text",
            ["fieldPath"] = "text",
            ["matchString"] = "text",
            ["matchInteger"] = "integer",
            ["matchCondition"] = "MatchConditionReadinessCheck",
        },
        ["MatchConditionReadinessCheck"] = new Dictionary<string, string> { ["type"] = "text", ["status"] = "text" },
        ["PatchPolicy"] = new Dictionary<string, string> { ["fromFieldPath"] = "text", ["toFieldPath"] = "text" },
        ["Combine"] = new Dictionary<string, string>
        {
            ["variables"] = "[]CombineVariable", ["strategy"] = "text", ["string"] = "StringCombine",
        },
        ["StringCombine"] = new Dictionary<string, string> { ["fmt"] = "text" },
        ["CombineVariable"] = new Dictionary<string, string> { ["fromFieldPath"] = "text" },
        ["Transform"] = new Dictionary<string, string>
        {
            ["type"] = "text",
            ["math"] = "MathTransform",
            ["map"] = "{}any",
            ["match"] = "MatchTransform",
            ["string"] = "StringTransform",
            ["convert"] = "ConvertTransform",
        },
        ["MathTransform"] = new Dictionary<string, string>
        {
            ["type"] = "text", ["multiply"] = "integer", ["clampMin"] = "integer", ["clampMax"] = "integer",
        },
        ["MatchTransform"] = new Dictionary<string, string>
        {
            ["patterns"] = "[]MatchTransformPattern", ["fallbackValue"] = "any", ["fallbackTo"] = "text",
        },
        ["MatchTransformPattern"] = new Dictionary<string, string>
        {
            ["type"] = "text", ["literal"] = "text", ["regexp"] = "text", ["result"] = "any",
        },
        ["StringTransform"] = new Dictionary<string, string>
        {
            ["type"] = "text",
            ["fmt"] = "text",
            ["convert"] = "text",
            ["trim"] = "text",
            ["regexp"] = "StringTransformRegexp",
            ["join"] = "StringTransformJoin",
            ["replace"] = "StringTransformReplace",
        },
        ["StringTransformRegexp"] = new Dictionary<string, string> { ["match"] = "text", ["group"] = "integer" },
        ["StringTransformJoin"] = new Dictionary<string, string> { ["separator"] = "text" },
        ["StringTransformReplace"] = new Dictionary<string, string> { ["search"] = "text", ["replace"] = "text" },
        ["ConvertTransform"] = new Dictionary<string, string> { ["toType"] = "text", ["format"] = "text" },
    });
}
