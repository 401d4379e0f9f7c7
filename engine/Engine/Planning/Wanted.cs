using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>Turns what a program said into the state it wants, with what it inherits from the parent.</summary>
internal static class Wanted
{
    /// <summary>The field of state files that says what called a registration.</summary>
    public const string StackTrace = "stackTrace";

    /// <summary>The wanted state of a registration; inputs not checked yet.</summary>
    public static ResourceState From(Goal goal, Urn urn, string provider, Registration? parent) => new()
    {
        Urn = urn,
        Type = goal.Type,
        Custom = goal.Custom,
        Inputs = goal.Inputs,
        Parent = goal.Parent,
        Protect = goal.Protect ?? parent?.State.Protect ?? false,
        Dependencies = goal.Dependencies,
        Provider = provider,
        PropertyDependencies = DependenciesByProperty(goal),
        AdditionalSecretOutputs = goal.AdditionalSecretOutputs,
        CustomTimeouts = goal.CustomTimeouts,
        ImportId = goal.ImportId,
        RetainOnDelete = goal.RetainOnDelete ?? parent?.State.RetainOnDelete ?? false,
        DeletedWith = goal.DeletedWith ?? parent?.State.DeletedWith,
        ReplaceWith = goal.ReplaceWith,
        SourcePosition = goal.SourcePosition,
        UnknownFields = Fields(goal.StackTrace),
        IgnoreChanges = goal.IgnoreChanges,
        HideDiffs = goal.HideDiffs,
        ReplaceOnChanges = goal.ReplaceOnChanges,
        ReplacementTrigger = goal.ReplacementTrigger,
    };

    /// <summary>The wanted state of a read.</summary>
    public static ResourceState From(ReadGoal goal, Urn urn, string provider) => new()
    {
        Urn = urn,
        Type = goal.Type,
        Custom = true,
        External = true,
        Id = goal.Id ?? "",
        Inputs = goal.Properties,
        Parent = goal.Parent,
        Dependencies = goal.Dependencies,
        Provider = provider,
        AdditionalSecretOutputs = goal.AdditionalSecretOutputs,
        SourcePosition = goal.SourcePosition,
        UnknownFields = Fields(goal.StackTrace),
    };

    /// <summary>What is kept of a recorded state beside what the program says: stack traces are its.</summary>
    public static ImmutableSortedDictionary<string, string> Kept(ResourceState old, ResourceState wanted) =>
        old.UnknownFields.IsEmpty ? wanted.UnknownFields
        : old.UnknownFields.Remove(StackTrace).SetItems(wanted.UnknownFields);

    /// <summary>The providers that the children of a resource inherit.</summary>
    public static ImmutableSortedDictionary<string, string> Providers(Goal goal, Registration? parent)
    {
        var providers = parent?.Providers ?? ImmutableSortedDictionary<string, string>.Empty;
        if (goal.Provider.Length > 0)
        {
            providers = providers.SetItem(ProviderNames.PackageOfReference(goal.Provider), goal.Provider);
        }

        return goal.Providers.IsEmpty ? providers : providers.SetItems(goal.Providers);
    }

    private static ImmutableSortedDictionary<string, string> Fields(string stackTrace) => stackTrace.Length == 0
        ? ImmutableSortedDictionary<string, string>.Empty
        : ImmutableSortedDictionary<string, string>.Empty.Add(StackTrace, stackTrace);

    // Without a map nobody knows which property needs what: every property may need everything.
    private static ImmutableSortedDictionary<string, ImmutableArray<Urn>> DependenciesByProperty(Goal goal) =>
        goal.PropertyDependencies.IsEmpty && !goal.Dependencies.IsEmpty && goal.Custom
            ? goal.Inputs.ToImmutableSortedDictionary(
                static pair => pair.Key, _ => goal.Dependencies, StringComparer.Ordinal)
            : goal.PropertyDependencies;
}
