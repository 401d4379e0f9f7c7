using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>Whether a snapshot is one that can be trusted. Knows nothing of how snapshots come about.</summary>
public static class StateVerifier
{
    /// <summary>Everything wrong with a snapshot, one sentence each; empty when nothing is.</summary>
    public static ImmutableArray<string> Problems(Snapshot snapshot)
    {
        var problems = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<Urn>();
        var live = new HashSet<Urn>();
        var providers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var state in snapshot.Resources)
        {
            Check(state, seen, providers, problems);
            seen.Add(state.Urn);
            if (!state.Delete && !live.Add(state.Urn))
            {
                problems.Add($"resource {state.Urn} is recorded twice");
            }

            if (ProviderNames.IsProvider(state.Type))
            {
                providers.Add(state.ProviderReference);
            }
        }

        return problems.ToImmutable();
    }

    private static void Check(
        ResourceState state,
        HashSet<Urn> seen,
        HashSet<string> providers,
        ImmutableArray<string>.Builder problems)
    {
        if (!state.Urn.IsValid)
        {
            problems.Add($"'{state.Urn}' is no URN");
            return;
        }

        if (state.Urn.Type != state.Type)
        {
            problems.Add($"resource {state.Urn} has type '{state.Type}', which its URN does not end in");
        }

        if (!state.Custom && state.Id.Length > 0)
        {
            problems.Add($"resource {state.Urn} is a component and has an id");
        }

        if (ProviderNames.IsProvider(state.Type) && state.Id.Length == 0)
        {
            problems.Add($"provider {state.Urn} has no id");
        }

        if (state.Provider.Length > 0 && !state.PendingReplacement && !providers.Contains(state.Provider))
        {
            problems.Add($"resource {state.Urn} refers to unknown provider {state.Provider}");
        }

        CheckNames(state, seen, problems);
    }

    private static void CheckNames(ResourceState state, HashSet<Urn> seen, ImmutableArray<string>.Builder problems)
    {
        void Require(string role, Urn urn)
        {
            if (!seen.Contains(urn))
            {
                problems.Add($"resource {state.Urn}'s {role} {urn} refers to missing resource");
            }
        }

        if (state.Parent is { } parent)
        {
            Require("parent", parent);
        }

        foreach (var dependency in state.Dependencies)
        {
            Require("dependency", dependency);
        }

        foreach (var (key, dependencies) in state.PropertyDependencies)
        {
            foreach (var dependency in dependencies)
            {
                Require($"dependency (of property {key})", dependency);
            }
        }

        if (state.DeletedWith is { } host)
        {
            Require("deletedWith", host);
        }

        foreach (var companion in state.ReplaceWith)
        {
            Require("replaceWith", companion);
        }
    }
}
