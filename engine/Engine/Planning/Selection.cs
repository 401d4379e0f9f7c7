using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Infra.Engine;

/// <summary>
/// Which resources an operation is about: all, those that were named, or all but those; with what depends on them,
/// if that was asked for. Providers and the stack itself are always taken along.
/// </summary>
internal sealed class Selection(DeploymentOptions options)
{
    private readonly bool excludes = !options.Excludes.IsEmpty || options.ExcludesProtected;
    private readonly Regex[] patterns = [.. options.Targets.Concat(options.Excludes).Select(Pattern)];
    private readonly Regex[] replaced = [.. options.Replaces.Select(Pattern)];
    private readonly HashSet<Urn> named = [];

    /// <summary>Whether everything is selected.</summary>
    public bool IsWhole => patterns.Length == 0 && !options.ExcludesProtected;

    /// <summary>What was to be selected, as it was given.</summary>
    public ImmutableArray<string> Targets => options.Targets;

    /// <summary>What was to be replaced, as it was given.</summary>
    public ImmutableArray<string> Replaced => options.Replaces;

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

        var isNamed = Names(state) || (options.WithDependents && References.Of(state).Any(named.Contains));
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
            var isNamed = Names(state) || (options.WithDependents && depends);
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

    private bool Names(ResourceState state) =>
        (options.ExcludesProtected && state.Protect) || Array.Exists(patterns, it => it.IsMatch(state.Urn.Value));
}
