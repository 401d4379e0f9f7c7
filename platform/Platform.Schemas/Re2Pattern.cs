using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Infra.Platform.Schemas;

/// <summary>A regular expression with the meaning it has in Go, which is what patterns of schemas are.</summary>
/// <remarks>
/// Go's engine is RE2 (https://github.com/google/re2/wiki/Syntax). The engine of .NET that does not backtrack refuses
/// the same constructs (look-around, references to groups) and is as safe against slow patterns. Three things stay
/// different: a character outside the basic plane counts as two here, <c>\b</c> knows letters beyond ASCII, and Go
/// refuses repetitions over 1,000.
/// </remarks>
internal sealed class Re2Pattern
{
    private static readonly ConcurrentDictionary<string, Re2Pattern?> Known = new(StringComparer.Ordinal);

    private readonly Regex regex;

    private Re2Pattern(Regex regex) => this.regex = regex;

    /// <summary>Compiles a pattern once per process.</summary>
    public static bool TryCompile(string pattern, [NotNullWhen(true)] out Re2Pattern? compiled)
    {
        compiled = Known.GetOrAdd(pattern, Compile);
        return compiled is not null;
    }

    /// <summary>Whether any part of the text matches.</summary>
    public bool IsMatch(string text) => regex.IsMatch(text);

    /// <summary>The parts that match.</summary>
    public IEnumerable<string> Find(string text) => regex.Matches(text).Select(static match => match.Value);

    /// <summary>The first part that matches and its groups, empty for one that took no part; null without a match.
    /// </summary>
    public IReadOnlyList<string>? FirstMatch(string text) => regex.Match(text) is { Success: true } match
        ? [.. match.Groups.Values.Select(static group => group.Value)]
        : null;

    private static Re2Pattern? Compile(string pattern)
    {
        try
        {
            return new(new Regex(
                new Re2Translation(pattern).Text(), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant));
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
