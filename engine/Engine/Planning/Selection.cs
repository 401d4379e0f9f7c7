using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Infra.Engine;

/// <summary>
/// Which resources an operation is about: all, those that were named, or all but those; with what depends on them,
/// if that was asked for. Providers and the stack itself are always taken along.
/// </summary>
internal sealed class Selection
{
    private readonly bool excludes;
    private readonly bool withDependents;
    private readonly Regex[] patterns;
    private readonly Regex[] replaced;
    private readonly HashSet<Urn> named = [];

    /// <summary>What the options say.</summary>
    public Selection(DeploymentOptions options)
    {
        excludes = !options.Excludes.IsEmpty;
        withDependents = options.WithDependents;
        Targets = options.Targets;
        Replaced = options.Replaces;
        patterns = [.. Targets.Concat(options.Excludes).Select(Pattern)];
        replaced = [.. Replaced.Select(Pattern)];
    }

    /// <summary>Whether everything is selected.</summary>
    public bool IsWhole => patterns.Length == 0;

    /// <summary>What was to be selected, as it was given.</summary>
    public ImmutableArray<string> Targets { get; }

    /// <summary>What was to be replaced, as it was given.</summary>
    public ImmutableArray<string> Replaced { get; }

    /// <summary>Of what was given, what names one resource and none of these.</summary>
    public static IEnumerable<string> Unknown(ImmutableArray<string> given, Func<Urn, bool> isKnown) =>
        given.Where(text => !text.Contains('*') && !isKnown(new Urn(text)));

    /// <summary>Whether a resource was asked to be replaced.</summary>
    public bool Replaces(Urn urn) => replaced.Length > 0 && Array.Exists(replaced, it => it.IsMatch(urn.Value));

    /// <summary>Whether a resource is selected. Those that it depends on are asked about before it.</summary>
    public bool Takes(ResourceState state) =>
        state.Type == Urn.StackType || ProviderNames.IsProvider(state.Type) || Touches(state);

    /// <summary>Whether a resource is selected for its own sake.</summary>
    public bool Touches(ResourceState state)
    {
        if (IsWhole)
        {
            return true;
        }

        var isNamed = Names(state.Urn) || (withDependents && References.Of(state).Any(named.Contains));
        if (isNamed)
        {
            named.Add(state.Urn);
        }

        return isNamed != excludes;
    }

    /// <summary>
    /// Of recorded resources, in order, those that a deletion of the selected ones is about, and those that it would
    /// need beside them.
    /// </summary>
    public (HashSet<int> Taken, HashSet<int> Needed) OfDeletions(ResourceState?[] entries)
    {
        var (taken, needed) = (new HashSet<int>(), new HashSet<int>());
        var gone = new HashSet<Urn>();
        for (var i = 0; i < entries.Length; i++)
        {
            if (entries[i] is not { } state)
            {
                continue;
            }

            var depends = References.Of(state).Any(gone.Contains);
            var isNamed = Names(state.Urn) || (withDependents && depends);
            if (isNamed != excludes)
            {
                taken.Add(i);
            }
            else if (depends && !excludes)
            {
                needed.Add(i);
            }

            if (isNamed || depends)
            {
                gone.Add(state.Urn);
            }
        }

        return (taken, needed);
    }

    private static Regex Pattern(string text) => new(
        $"^{string.Join(".*", text.Split("**").Select(static part => Regex.Escape(part).Replace(@"\*", "[^:]*")))}$",
        RegexOptions.CultureInvariant);

    private bool Names(Urn urn) => Array.Exists(patterns, it => it.IsMatch(urn.Value));
}
