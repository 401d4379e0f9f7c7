using System.Text.Json.Nodes;

using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering.FieldPaths;

/// <summary>How a value meets what already stands at a path.</summary>
/// <param name="KeepsTarget">What the target says wins; otherwise the source.</param>
/// <param name="AppendsLists">Lists are joined; otherwise they are one value.</param>
internal sealed record MergePolicy(bool KeepsTarget, bool AppendsLists)
{
    /// <summary>The policy of a name, or null to replace.</summary>
    /// <exception cref="FieldPathException">No such policy.</exception>
    public static MergePolicy? Named(string? name) => name switch
    {
        null or "Replace" => null,
        "MergeObjects" or "MergeObject" => new MergePolicy(KeepsTarget: true, AppendsLists: false),
        "MergeObjectsAppendArrays" => new MergePolicy(KeepsTarget: true, AppendsLists: true),
        "ForceMergeObjects" => new MergePolicy(KeepsTarget: false, AppendsLists: false),
        "ForceMergeObjectsAppendArrays" or "AppendArray" => new MergePolicy(KeepsTarget: false, AppendsLists: true),
        _ => throw new FieldPathException($"invalid patch policy {name}"),
    };
}

/// <summary>Merges a value into a document, as crossplane-runtime does with the library mergo.</summary>
internal static class Merging
{
    /// <exception cref="FieldPathException">The path does not fit, or a list would be appended to no list.</exception>
    public static void MergeAt(JsonObject document, FieldPath path, JsonNode? value, MergePolicy policy)
    {
        var target = PathReading.TryGet(document, path, out var present) ? present : null;
        var source = policy.AppendsLists ? WithoutDuplicates(target, value) : value;
        var holder = new JsonObject { ["v"] = target?.DeepClone() };
        MergeInto(holder, new JsonObject { ["v"] = source?.DeepClone() }, policy);
        PathWriting.Set(document, path, holder["v"]);
    }

    /// <summary>Elements that the target has already are dropped, but only from a list that is the target
    /// itself.</summary>
    private static JsonNode? WithoutDuplicates(JsonNode? target, JsonNode? source)
    {
        if (target is not JsonArray present || source is not JsonArray added)
        {
            return source;
        }

        return new JsonArray([
            .. added.Where(item => !present.Any(one => ValueEquality.AreSame(one, item)))
                .Select(item => item?.DeepClone()),
        ]);
    }

    private static void MergeInto(JsonObject target, JsonObject source, MergePolicy policy)
    {
        foreach (var (key, value) in source)
        {
            var present = target[key];
            switch (value, present)
            {
                case (JsonObject from, JsonObject { Count: > 0 } to):
                    MergeInto(to, from, policy);
                    break;
                case (JsonArray from, not null) when policy.AppendsLists:
                    Append(from, present);
                    break;
                case (null, _) when policy.KeepsTarget:
                    break;
                default:
                    if (!policy.KeepsTarget || IsEmpty(present))
                    {
                        target[key] = value?.DeepClone();
                    }

                    break;
            }
        }
    }

    private static void Append(JsonArray from, JsonNode to)
    {
        if (to is not JsonArray list)
        {
            var (source, target) = (GoType.Name(from), GoType.Name(to));
            throw new FieldPathException(
                $"failed to merge values: cannot append two slices with different type ({source}, {target})");
        }

        foreach (var item in from)
        {
            list.Add(item?.DeepClone());
        }
    }

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonObject map => map.Count == 0,
        JsonArray list => list.Count == 0,
        JsonValue value => (value.TryGetValue<string>(out var text) && text.Length == 0)
            || (value.TryGetValue<bool>(out var flag) && !flag)
            || (value.TryGetValue<long>(out var integer) && integer == 0)
            || (value.TryGetValue<double>(out var number) && number == 0),
        _ => false,
    };
}
