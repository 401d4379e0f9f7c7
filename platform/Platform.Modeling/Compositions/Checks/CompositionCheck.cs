using System.Reflection;

using Infra.Platform.Modeling.Reading;

namespace Infra.Platform.Modeling.Compositions.Checks;

/// <summary>Everything that can be wrong with a Composition without the schemas of what it composes.</summary>
internal sealed class CompositionCheck(Draft draft, Mistakes mistakes)
{
    public void Run(Type status)
    {
        CheckStatus(status);
        CheckBudget();
        CheckObjects();
        CheckPatchSets();
        CheckConnection();
        new ReadCheck(draft, mistakes).Run();
        var patches = new PatchCheck(mistakes);
        foreach (var (owner, patch) in draft.Patches)
        {
            patches.Run(owner, patch);
        }

        var names = new NameCheck(draft, mistakes);
        foreach (var resource in draft.Resources)
        {
            if (resource.Kind.ApiVersion.Length == 0 || resource.Kind.Kind.Length == 0)
            {
                mistakes.Add(resource.Name, "has no apiVersion or kind in its base");
                continue;
            }

            new BaseCheck(draft, resource, mistakes).Run();
            new ReadinessCheck(draft, resource, mistakes).Run();
            names.Run(resource);
        }

        names.Twice();
    }

    private void CheckStatus(Type status)
    {
        var stated = draft.Api.Record.GetCustomAttribute<PlatformApiAttribute>()?.Status ?? typeof(NoStatus);
        if (stated != status)
        {
            mistakes.Add(
                draft.Name,
                $"writes the status {status.Name}, but the status of {draft.Api.Kind} is {stated.Name}");
        }
    }

    private void CheckBudget()
    {
        if (draft.Budget is not { } budget)
        {
            mistakes.Add(
                draft.Name,
                "states no budget for names; call Budget with the longest name that fits everywhere, and why");
        }
        else if (draft.Api.NameMaxLength > budget.Longest)
        {
            mistakes.Add(draft.Name, $"has room for names of {budget.Longest} characters ({budget.Because}), but "
                + $"{draft.Api.Kind} allows {draft.Api.NameMaxLength}; lower its NameMaxLength");
        }
    }

    private void CheckObjects()
    {
        if (draft.Resources.Count == 0)
        {
            mistakes.Add(draft.Name, "composes nothing, which the function refuses; add an Object");
        }

        foreach (var twice in draft.Resources.GroupBy(static r => r.Name).Where(static group => group.Count() > 1))
        {
            mistakes.Add(twice.Key, "is the name of two objects, and the last would win without a word; rename one");
        }
    }

    private void CheckPatchSets()
    {
        foreach (var twice in draft.PatchSets.GroupBy(static set => set.Name).Where(static group => group.Count() > 1))
        {
            mistakes.Add($"patch set {twice.Key}", "is there twice; rename one");
        }

        foreach (var set in draft.PatchSets)
        {
            if (set.Patches.Count == 0 || !draft.Resources.Any(resource => resource.Steps.Contains(set)))
            {
                mistakes.Add($"patch set {set.Name}", "is empty or used by no object; take it away");
            }
        }
    }

    private void CheckConnection()
    {
        var details = draft.Resources.SelectMany(static resource =>
            resource.ConnectionDetails.Select(detail => (Owner: resource.Name, Key: detail["name"]!.ToString())));
        foreach (var twice in details.GroupBy(static detail => detail.Key).Where(static group => group.Count() > 1))
        {
            mistakes.Add(
                twice.First().Owner,
                $"connection key {twice.Key} is also given by {twice.Last().Owner}; keep one");
        }

        var any = draft.Resources.Any(static resource => resource.ConnectionDetails.Count > 0);
        if (any && draft.Api.Scope == ApiScope.Cluster)
        {
            mistakes.Add(
                draft.Name,
                "gives connection details, and the Secret of an API without namespaces would have no "
                    + "namespace; compose a Secret or an ExternalSecret instead");
        }

        if (draft.ConnectionSecret is not { } secret)
        {
            return;
        }

        if (!any)
        {
            mistakes.Add(draft.Name, "names a connection Secret that no object gives a key for; take it away");
        }

        if (secret is not { Side: SourceSide.Composite, HoldsName: true, HoldsUserText: false, Problems.IsEmpty: true })
        {
            mistakes.Add(
                draft.Name,
                $"calls the connection Secret {secret.Text}, which is not made from the claim's name alone: forced "
                    + "apply would take over a foreign Secret; use Name.Format(\"%s-…\")");
        }
    }
}
