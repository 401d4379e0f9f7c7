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
        old.Urn == state.Urn
        && old.Type == state.Type
        && old.Id == state.Id
        && old.Provider == state.Provider
        && old.Parent == state.Parent
        && old.ImportId == state.ImportId
        && old.DeletedWith == state.DeletedWith
        && old.SourcePosition == state.SourcePosition
        && StackTraceOf(old) == StackTraceOf(state)
        && old.CustomTimeouts == state.CustomTimeouts
        && HasSameFlags(old, state)
        && old.Inputs.Equals(state.Inputs)
        && old.Outputs.Equals(state.Outputs)
        && Equals(old.ReplacementTrigger, state.ReplacementTrigger)
        && HasSameLists(old, state)
        && IsSame(old.PropertyDependencies, state.PropertyDependencies);

    private static string? StackTraceOf(ResourceState state) =>
        state.UnknownFields.IsEmpty ? null : state.UnknownFields.GetValueOrDefault(Wanted.StackTrace);

    private static bool HasSameFlags(ResourceState old, ResourceState state) =>
        old.Custom == state.Custom
        && old.Delete == state.Delete
        && old.Protect == state.Protect
        && old.Taint == state.Taint
        && old.External == state.External
        && old.PendingReplacement == state.PendingReplacement
        && old.RetainOnDelete == state.RetainOnDelete
        && old.Created == state.Created
        && old.Modified == state.Modified;

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
