using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Values.Formatting;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>Carries one patch from a document to another.</summary>
internal static class PatchApplication
{
    /// <exception cref="FieldPathException">The source is missing, or a path does not fit.</exception>
    /// <exception cref="FatalException">A transform does not take its input.</exception>
    public static void Apply(Patch patch, JsonNode? from, JsonObject to)
    {
        if (patch.IsCombine)
        {
            var combined = Combined(patch.Combine!, from);
            var policy = MergePolicy.Named(patch.ToPolicy);
            WriteOne(to, patch.Target!, Transforms.Apply(patch.Transforms, combined), policy);
            return;
        }

        var value = PathReading.Get(from, patch.From!);
        var mergePolicy = MergePolicy.Named(patch.ToPolicy);
        var result = Transforms.Apply(patch.Transforms, value);
        if (patch.Target!.Contains("[*]", StringComparison.Ordinal))
        {
            WriteEach(to, patch.Target, result, mergePolicy);
        }
        else
        {
            WriteOne(to, patch.Target, result, mergePolicy);
        }
    }

    private static JsonValue Combined(Combine combine, JsonNode? from)
    {
        var values = combine.Variables.Select(path => PathReading.Get(from, path)).ToList();
        return JsonValue.Create(GoFormat.Print(combine.Format ?? "", values));
    }

    private static void WriteEach(JsonObject to, string target, JsonNode? value, MergePolicy? policy)
    {
        var paths = PathExpansion.Expand(to, target);
        if (paths.Count == 0)
        {
            throw new FatalException($"cannot expand ToFieldPath {target}");
        }

        foreach (var path in paths)
        {
            Write(to, path, value, policy);
        }
    }

    private static void WriteOne(JsonObject to, string target, JsonNode? value, MergePolicy? policy)
    {
        try
        {
            Write(to, FieldPath.Parse(target), value, policy);
        }
        catch (FieldPathException misfit)
        {
            throw new FatalException($"cannot patch to object: {misfit.Message}");
        }
    }

    private static void Write(JsonObject to, FieldPath path, JsonNode? value, MergePolicy? policy)
    {
        if (policy is null)
        {
            PathWriting.Set(to, path, value?.DeepClone());
        }
        else
        {
            Merging.MergeAt(to, path, value, policy);
        }
    }
}
