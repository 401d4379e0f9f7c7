using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>Whether there is anything to write.</summary>
internal static class Persistence
{
    /// <summary>
    /// Whether two states are the same in the file. The order of dependencies says nothing: programs name them in the
    /// order in which they happen to be ready.
    /// </summary>
    public static bool IsSame(ResourceState old, ResourceState state) =>
        WithoutLists(old) == WithoutLists(state)
        && StackTraceOf(old) == StackTraceOf(state)
        && HasSameLists(old, state)
        && IsSame(old.PropertyDependencies, state.PropertyDependencies);

    private static ResourceState WithoutLists(ResourceState state) => state with
    {
        Dependencies = [], ReplaceWith = [], InitErrors = [], AdditionalSecretOutputs = [], Aliases = [],
        IgnoreChanges = [], HideDiffs = [], ReplaceOnChanges = [],
        PropertyDependencies = ResourceState.NoDependencies,
        UnknownFields = ImmutableSortedDictionary<string, string>.Empty,
    };

    private static string? StackTraceOf(ResourceState state) =>
        state.UnknownFields.IsEmpty ? null : state.UnknownFields.GetValueOrDefault(Wanted.StackTrace);

    private static bool HasSameLists(ResourceState old, ResourceState state) =>
        HasSameNames(old.Dependencies, state.Dependencies)
        && HasSameNames(old.ReplaceWith, state.ReplaceWith)
        && old.InitErrors.AsSpan().SequenceEqual(state.InitErrors.AsSpan())
        && old.AdditionalSecretOutputs.AsSpan().SequenceEqual(state.AdditionalSecretOutputs.AsSpan())
        && old.IgnoreChanges.AsSpan().SequenceEqual(state.IgnoreChanges.AsSpan())
        && old.HideDiffs.AsSpan().SequenceEqual(state.HideDiffs.AsSpan())
        && old.ReplaceOnChanges.AsSpan().SequenceEqual(state.ReplaceOnChanges.AsSpan());

    private static bool IsSame(
        ImmutableSortedDictionary<string, ImmutableArray<Urn>> old,
        ImmutableSortedDictionary<string, ImmutableArray<Urn>> state)
    {
        if (ReferenceEquals(old, state))
        {
            return true;
        }

        if (old.Count != state.Count)
        {
            return false;
        }

        foreach (var (key, dependencies) in state)
        {
            if (!old.TryGetValue(key, out var before) || !HasSameNames(before, dependencies))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasSameNames(ImmutableArray<Urn> old, ImmutableArray<Urn> state) =>
        old.AsSpan().SequenceEqual(state.AsSpan())
        || (old.Length == state.Length && old.ToHashSet().SetEquals(state));
}
