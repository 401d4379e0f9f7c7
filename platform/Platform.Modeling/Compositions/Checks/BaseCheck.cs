using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

using Infra.Platform.Modeling.Reading;

namespace Infra.Platform.Modeling.Compositions.Checks;

/// <summary>What can be wrong with the base of an object, alone or together with its patches.</summary>
internal sealed partial class BaseCheck(Draft draft, ResourceDraft resource, Mistakes mistakes)
{
    public void Run()
    {
        Walk(resource.Base, "");
        CheckScope();
        CheckPatches();
        CheckWholeConfig();
    }

    private string At(string path) => $"{resource.Name}: {path}";

    private void Walk(JsonNode? node, string path)
    {
        switch (node)
        {
            case JsonObject parent:
                foreach (var (key, child) in parent)
                {
                    Walk(child, FieldPath.Join(path, key));
                }

                break;
            case JsonArray list:
                for (var index = 0; index < list.Count; index++)
                {
                    Walk(list[index], $"{path}[{index}]");
                }

                break;
            default:
                Leaf(node, path);
                break;
        }
    }

    private void Leaf(JsonNode? leaf, string path)
    {
        var isText = leaf?.GetValueKind() == JsonValueKind.String;
        if (isText && Placeholder().IsMatch(leaf!.GetValue<string>()))
        {
            mistakes.Add(
                At(path),
                $"{leaf} is a placeholder, and reaches the live object when the value that should replace it is "
                    + "lost; take it out of the base");
        }

        if (!isText && FieldPath.Parse(path, out _) is { } parsed && Metadata.IsTag(parsed))
        {
            mistakes.Add(
                At(path),
                $"{leaf?.ToJsonString() ?? "null"} is no text, which makes all labels or annotations of the "
                    + "object vanish without a word; put it in quotes");
        }
    }

    private void CheckScope()
    {
        if (draft.Api.Scope == ApiScope.Cluster)
        {
            return;
        }

        if (resource.Kind.IsClusterScoped)
        {
            mistakes.Add(
                resource.Name,
                $"{resource.Kind} lives outside of namespaces, and {draft.Api.Kind}, which is in one, can "
                    + "compose only objects of its own namespace; compose it from an API that is cluster-scoped");
        }

        if (resource.HasNamespace)
        {
            mistakes.Add(
                At("metadata.namespace"),
                $"objects of {draft.Api.Kind} always get its namespace, and another is "
                    + "overwritten; take it away");
        }
    }

    private void CheckPatches()
    {
        var written = new Dictionary<string, Patch>();
        var tree = resource.Base.DeepClone().AsObject();
        foreach (var patch in resource.All.Where(static patch => patch.Direction == PatchDirection.Set))
        {
            if (FieldPath.Parse(patch.To, out _) is not { } path)
            {
                continue;
            }

            CheckOverwritten(patch, path);
            var before = written.GetValueOrDefault(path.Text);
            if (patch.Merging == Merging.Replace && before is { Source.MayBeAbsent: false })
            {
                mistakes.Add(At(path.Text), "is set twice, and the last value wins; take one away");
            }

            written[path.Text] = patch;
            if (path.Unwritable(tree) is { } why)
            {
                mistakes.Add(At(path.Text), why);
                continue;
            }

            path.Write(tree, Standing(patch.Source.Kind));
        }
    }

    // What stands where a patch wrote, for those that come after it.
    private static JsonNode Standing(ValueKind kind) => kind switch
    {
        ValueKind.List => new JsonArray(),
        ValueKind.Object or ValueKind.Unknown => new JsonObject(),
        _ => JsonValue.Create(""),
    };

    private void CheckOverwritten(Patch patch, FieldPath path)
    {
        if (path.Find(resource.Base) is { } old && patch is { Merging: Merging.Replace, Source.MayBeAbsent: false }
            && old is JsonValue or JsonArray { Count: > 0 } or JsonObject { Count: > 0 })
        {
            mistakes.Add(
                At(path.Text),
                $"stands in the base, but {patch.Source.Text} is always there: what the base says reaches "
                    + "the live object only when that value is lost; take it out of the base");
        }
    }

    private void CheckWholeConfig()
    {
        if (resource.WholeConfig is not { } config)
        {
            return;
        }

        var given = resource.All.Select(static patch => patch.To).ToList();
        foreach (var property in config.Data.Properties.Where(static property => !property.MayBeAbsent))
        {
            var member = $"{Naming.Of(config.Record)}.{property.Member}";
            CheckGiven(property, FieldPath.Join("data", property.JsonName), member, given);
        }
    }

    private void CheckGiven(ApiProperty property, string path, string member, List<string> given)
    {
        if (given.Contains(path) || FieldPath.Parse(path, out _)!.Find(resource.Base) is JsonValue or JsonArray)
        {
            return;
        }

        var partly = given.Any(other => other.StartsWith($"{path}.", StringComparison.Ordinal));
        if (partly && property.Type is ObjectType nested)
        {
            foreach (var child in nested.Properties.Where(static child => !child.MayBeAbsent))
            {
                CheckGiven(child, FieldPath.Join(path, child.JsonName), $"{member}.{child.Member}", given);
            }

            return;
        }

        mistakes.Add(
            At(path),
            $"{member} is not given, and every Composition that reads it would leave its objects out; add a Give");
    }

    [GeneratedRegex("^(patched|placeholder|change-?me|replace-?me|to-?do|xxx+)$|<[a-z-]+>", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}
