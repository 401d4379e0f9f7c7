using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>One check of whether a resource that exists is ready.</summary>
internal sealed record ReadinessCheck(
    string Type, string? Path, string? Text, long? Integer, (string Type, string Status)? Condition)
{
    public static ReadinessCheck Read(JsonObject node) => new(
        PathReading.FindText(node, "type") ?? "",
        PathReading.FindText(node, "fieldPath"),
        PathReading.FindText(node, "matchString"),
        node["matchInteger"]?.GetValue<long>(),
        node["matchCondition"] is JsonObject condition
            ? (PathReading.FindText(condition, "type") ?? "", PathReading.FindText(condition, "status") ?? "")
            : null);

    /// <exception cref="FatalException">The check lacks what its type needs.</exception>
    public void Check(string path)
    {
        switch (Type)
        {
            case "None":
                return;
            case "NonEmpty" or "MatchTrue" or "MatchFalse":
                break;
            case "MatchString" when Text is null:
                throw InputCheck.Required($"{path}.matchString", "cannot be nil for type MatchString");
            case "MatchInteger" when Integer is null:
                throw InputCheck.Required($"{path}.matchInteger", "cannot be nil for type MatchInteger");
            case "MatchString" or "MatchInteger":
                break;
            case "MatchCondition" when Condition is { Type: "" }:
                throw InputCheck.Required($"{path}.matchCondition.type", "cannot be empty for type MatchCondition");
            case "MatchCondition" when Condition is { Status: "" }:
                throw InputCheck.Required($"{path}.matchCondition.status", "cannot be empty for type MatchCondition");
            case "MatchCondition":
                return;
            default:
                throw InputCheck.Invalid($"{path}.type", Type, "unknown readiness check type");
        }

        if (string.IsNullOrEmpty(Path))
        {
            throw InputCheck.Required($"{path}.fieldPath", "cannot be empty");
        }
    }

    /// <summary>Whether a resource passes all checks; without checks, its condition Ready decides.</summary>
    /// <exception cref="FieldPathException">A check does not fit what the resource holds.</exception>
    public static bool AreMet(IReadOnlyList<ReadinessCheck> checks, JsonObject resource)
    {
        if (checks.Count == 0)
        {
            return Conditions.StatusOf(resource, "Ready") == "True";
        }

        foreach (var (i, check) in checks.Index())
        {
            try
            {
                if (!check.IsMet(resource))
                {
                    return false;
                }
            }
            catch (FieldPathException misfit)
            {
                throw new FieldPathException($"cannot run readiness check at index {i}: {misfit.Message}");
            }
        }

        return true;
    }

    private bool IsMet(JsonObject resource)
    {
        switch (Type)
        {
            case "None":
                return true;
            case "MatchCondition":
                var (type, status) = Condition ?? throw new FatalException(
                    "a readiness check of type MatchCondition has no matchCondition (the real function ends here)");
                return Conditions.StatusOf(resource, type) == status;
        }

        return PathReading.TryGet(resource, Path!, out var value) && Type switch
        {
            "MatchString" => GoType.Name(value) == "string"
                ? value!.GetValue<string>() == Text
                : throw Misfit("a string"),
            "MatchInteger" => GoType.Name(value) == "int64"
                ? value!.GetValue<long>() == Integer
                : throw Misfit("a (int64) number"),
            "MatchTrue" => Flag(value),
            "MatchFalse" => !Flag(value),
            _ => true,
        };
    }

    private bool Flag(JsonNode? value) =>
        GoType.Name(value) == "bool" ? value!.GetValue<bool>() : throw Misfit("a bool");

    private FieldPathException Misfit(string wanted) => new($"{FieldPath.Parse(Path!)}: not {wanted}");
}
