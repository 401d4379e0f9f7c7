using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Compositions.Checks;

/// <summary>What the schemas of the composed kinds have against a Composition.</summary>
internal sealed class SchemaCheck
{
    private readonly List<ModelMistake> mistakes = [];
    private readonly Draft draft;
    private readonly ICompositionSchemas schemas;

    private SchemaCheck(Draft draft, ICompositionSchemas schemas)
    {
        this.draft = draft;
        this.schemas = schemas;
    }

    public static IReadOnlyList<ModelMistake> Run(Draft draft, ICompositionSchemas schemas)
    {
        var check = new SchemaCheck(draft, schemas);
        foreach (var resource in draft.Resources)
        {
            check.Resource(resource);
        }

        return check.mistakes;
    }

    private void Resource(ResourceDraft resource)
    {
        var kind = resource.Kind;
        if (schemas.ScopeOf(kind.ApiVersion, kind.Kind) is not { } scope)
        {
            Add(resource.Name, $"there is no kind {kind.Kind} in {kind.ApiVersion}");
            return;
        }

        CheckScope(resource, scope);
        Walk(resource, resource.Base, "");
        foreach (var patch in resource.All)
        {
            CheckPatch(resource, patch);
        }

        foreach (var detail in resource.ConnectionDetails.Where(static detail => detail["fromFieldPath"] is not null))
        {
            Known(resource, detail["fromFieldPath"]!.ToString(), "connection detail");
        }

        foreach (var field in CompositionWriter.ReadinessOf(draft, resource).OfType<Readiness.ByField>())
        {
            Known(resource, field.Path, "readiness");
        }
    }

    private void CheckScope(ResourceDraft resource, ApiScope scope)
    {
        if (draft.Api.Scope == ApiScope.Namespaced && scope == ApiScope.Cluster)
        {
            Add(resource.Name, $"{resource.Kind} lives outside of namespaces, and {draft.Api.Kind} is in one");
        }

        if (draft.Api.Scope == ApiScope.Cluster && scope == ApiScope.Namespaced && !resource.HasNamespace)
        {
            Add(resource.Name, $"{resource.Kind} is in a namespace, and nothing says in which; set metadata.namespace");
        }

        if (draft.Api.Scope == ApiScope.Cluster && scope == ApiScope.Cluster && resource.HasNamespace)
        {
            Add(
                resource.Name,
                $"{resource.Kind} lives outside of namespaces, and has one; take metadata.namespace away");
        }
    }

    private void Walk(ResourceDraft resource, JsonNode? node, string path)
    {
        if (path.Length > 0 && !Known(resource, path, "base"))
        {
            return;
        }

        if (path.Length > 0 && node is not null)
        {
            CheckType(resource, path, ValueKinds.Of(node), "the base");
        }

        switch (node)
        {
            case JsonObject parent:
                foreach (var (key, child) in parent)
                {
                    Walk(resource, child, FieldPath.Join(path, key));
                }

                break;
            case JsonArray list:
                for (var index = 0; index < list.Count; index++)
                {
                    Walk(resource, list[index], $"{path}[{index}]");
                }

                break;
        }
    }

    private void CheckPatch(ResourceDraft resource, Patch patch)
    {
        if (patch.Direction == PatchDirection.Set)
        {
            if (Known(resource, patch.To, patch.Source.Text))
            {
                CheckType(resource, patch.To, patch.Source.Kind, patch.Source.Text);
                CheckMapped(resource, patch);
            }

            return;
        }

        foreach (var path in patch.Source.Reads)
        {
            if (Known(resource, path, patch.To) && patch.Source is { Steps.IsEmpty: true, Combination: null })
            {
                CheckType(resource, path, patch.Source.Kind, patch.To);
            }
        }
    }

    // Objects that a map hands over are parts of the base which stand elsewhere.
    private void CheckMapped(ResourceDraft resource, Patch patch)
    {
        foreach (var step in patch.Source.Steps.TakeLast(1))
        {
            var values = step["map"] is JsonObject map
                ? map.Select(static entry => entry.Value)
                : (step["match"]?["patterns"]?.AsArray() ?? []).Select(static pattern => pattern!["result"])
                    .Append(step["match"]?["fallbackValue"]);
            foreach (var value in values.Where(static value => value is JsonObject or JsonArray))
            {
                Walk(resource, value, patch.To);
            }
        }
    }

    private bool Known(ResourceDraft resource, string path, string what)
    {
        if (schemas.FieldAt(resource.Kind.ApiVersion, resource.Kind.Kind, path) is not null)
        {
            return true;
        }

        Add($"{resource.Name}: {path}", $"{resource.Kind} of {resource.Kind.ApiVersion} has no such field ({what})");
        return false;
    }

    private void CheckType(ResourceDraft resource, string path, ValueKind kind, string what)
    {
        var field = schemas.FieldAt(resource.Kind.ApiVersion, resource.Kind.Kind, path);
        var fits = (kind, field) switch
        {
            (ValueKind.Unknown, _) or (_, FieldType.Any or null) => true,
            (ValueKind.Text, FieldType.String or FieldType.IntegerOrString) => true,
            (ValueKind.Integer, FieldType.Integer or FieldType.Number or FieldType.IntegerOrString) => true,
            (ValueKind.Number, FieldType.Number) => true,
            (ValueKind.Boolean, FieldType.Boolean) => true,
            (ValueKind.Object, FieldType.Object) => true,
            (ValueKind.List, FieldType.Array) => true,
            _ => false,
        };
        if (!fits)
        {
            Add(
                $"{resource.Name}: {path}",
                $"is {field} in {resource.Kind}, but gets {ValueKinds.Word(kind)} ({what})");
        }
    }

    private void Add(string where, string what)
    {
        var mistake = new ModelMistake(where, what);
        if (!mistakes.Contains(mistake))
        {
            mistakes.Add(mistake);
        }
    }
}
