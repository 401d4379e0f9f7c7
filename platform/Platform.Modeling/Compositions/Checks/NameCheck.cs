using System.Text.Json.Nodes;

using Infra.Platform.Modeling.Reading;

namespace Infra.Platform.Modeling.Compositions.Checks;

/// <summary>Names that two claims would share, that a user chose, or that are too long.</summary>
internal sealed class NameCheck(Draft draft, Mistakes mistakes)
{
    private const int Usual = 63;

    private static readonly JsonObject Secret = new() { ["apiVersion"] = "v1", ["kind"] = "Secret" };

    private readonly Dictionary<string, string> explicitNames = [];
    private readonly List<(string First, string Second)> twice = [];

    public void Run(ResourceDraft resource)
    {
        var patch = resource.All.LastOrDefault(static patch => patch.To == "metadata.name");
        var fixedName = resource.Base["metadata"]?["name"]?.ToString();
        if (patch is null && fixedName is null)
        {
            // Made from the claim's name, cut to fit, with a hash.
            CheckLength(resource, Usual, "the name that Crossplane makes");
            return;
        }

        Remember(resource, patch is null ? fixedName! : Text(patch.Source));
        if (patch is null)
        {
            CheckFixed(resource, fixedName!);
            return;
        }

        if (!patch.Source.HoldsName || patch.Source.HoldsUserText)
        {
            mistakes.Add(
                $"{resource.Name}: metadata.name",
                $"{patch.Source.Text} is not made from the claim's name alone, so that a "
                    + "claim could take over an object of another; use Name, or Name.Format(\"%s-…\")");
        }

        if (patch.Source.MaxLength is { } longest)
        {
            CheckLength(resource, longest, $"{patch.Source.Text}, with a claim's name of {draft.Api.NameMaxLength}");
        }
    }

    public void Twice()
    {
        if (draft.Resources.Any(static resource => resource.ConnectionDetails.Count > 0))
        {
            var usual = new SourceFacts(SourceSide.Composite, "Name") { Path = "metadata.name", Kind = ValueKind.Text };
            var name = draft.ConnectionSecret ?? Steps.Format(usual, "%s-connection");
            Remember(new("the connection Secret", Secret), Text(name));
        }

        foreach (var (first, second) in twice)
        {
            mistakes.Add(second, $"is called as {first} is, and is of the same kind: one object for both; rename one");
        }
    }

    private void CheckFixed(ResourceDraft resource, string name)
    {
        var isItsOwn = draft.Api.Scope == ApiScope.Cluster && !resource.Kind.IsClusterScoped
            && resource.All.LastOrDefault(static patch => patch.To == "metadata.namespace")?.Source.HoldsName == true;
        if (!isItsOwn)
        {
            mistakes.Add(
                $"{resource.Name}: metadata.name",
                $"{name} would be the object of every claim at once; make the name from the claim's, with "
                    + "Set(\"metadata.name\", Name.Format(\"%s-…\"))"
                    + (draft.Api.Scope == ApiScope.Cluster ? ", or put it into the claim's own namespace" : ""));
        }
    }

    private void CheckLength(ResourceDraft resource, int longest, string what)
    {
        var (limit, because) = resource.NameLimit ?? (Usual, "labels hold no more");
        if (longest > limit)
        {
            mistakes.Add(
                $"{resource.Name}: metadata.name",
                $"can have {longest} characters ({what}), but at most {limit} are allowed "
                    + $"({because}); lower NameMaxLength of {draft.Api.Kind} or say less");
        }
    }

    private void Remember(ResourceDraft resource, string name)
    {
        var namespaces = resource.All.Where(static patch => patch.To == "metadata.namespace");
        var key = $"{resource.Kind.GroupKind} {name} {resource.Base["metadata"]?["namespace"]} "
            + string.Join(' ', namespaces.Select(static patch => Text(patch.Source)));
        if (!explicitNames.TryAdd(key, resource.Name))
        {
            twice.Add((explicitNames[key], resource.Name));
        }
    }

    private static string Text(SourceFacts source)
    {
        var steps = source.Steps.Select(static step => step.ToJsonString());
        return $"{source.Combination?.Format} {string.Join(' ', source.Reads)} {string.Join(' ', steps)}";
    }
}
