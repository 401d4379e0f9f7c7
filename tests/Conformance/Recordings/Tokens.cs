using System.Text;
using System.Text.RegularExpressions;

namespace Infra.Conformance;

/// <summary>
/// What the tokens of a scenario's recordings stand for in our run. Made-up values are bound when they are first seen
/// on either side, places stand for ours, and times stand for any.
/// </summary>
internal sealed partial class Tokens
{
    private readonly Dictionary<string, string> bound = new(StringComparer.Ordinal);
    private readonly (string Token, string Place)[] places;

    /// <summary>Tokens of a scenario that plays in a folder.</summary>
    public Tokens(string work) => places =
    [
        ("$WORK", work),
        ("$NODE_MODULES", Path.Combine(work, "project", "$NODE_MODULES")),
    ];

    /// <summary>Recorded text with our values; made-up ones are made up now when they were not seen yet.</summary>
    public string Filled(string recorded)
    {
        recorded = recorded.Replace("$TMP", "$NODE_MODULES", StringComparison.Ordinal);
        foreach (var (token, place) in places)
        {
            recorded = recorded.Replace(token, place, StringComparison.Ordinal);
        }

        return Any().Replace(recorded, match => match.Value switch
        {
            var uuid when uuid.StartsWith("<uuid-", StringComparison.Ordinal) => Bound(uuid),
            "<time>" => "2025-01-02T03:04:05Z",
            "<port>" => "1",
            var other => other,
        });
    }

    /// <summary>Whether our text is what was recorded. Binds what is seen for the first time.</summary>
    public bool Match(string recorded, string ours)
    {
        if (string.Equals(recorded, ours, StringComparison.Ordinal))
        {
            return true;
        }

        recorded = Unplaced(recorded);
        ours = Unplaced(ours);
        if (!recorded.Contains('<'))
        {
            return string.Equals(recorded, ours, StringComparison.Ordinal);
        }

        var match = Regex.Match(ours, Pattern(recorded, out var unknown), RegexOptions.CultureInvariant);
        if (!match.Success)
        {
            return false;
        }

        foreach (var token in unknown)
        {
            bound[token] = match.Groups[GroupOf(token)].Value;
        }

        return true;
    }

    /// <summary>Our text with tokens in place of our values, as it is shown and compared line by line.</summary>
    public string Normal(string ours)
    {
        ours = Unplaced(ours);
        foreach (var (token, value) in bound)
        {
            ours = ours.Replace(value, token, StringComparison.Ordinal);
        }

        ours = Seconds().Replace(ours, "(<dur>)");
        ours = Took().Replace(ours, "${word}<dur>");
        ours = Uuid().Replace(ours, "<uuid>");
        ours = Zeroed().Replace(ours, "\"${name}\":${space}0");
        return Times().Replace(ours, "<time>");
    }

    private static string GroupOf(string token) => "t" + token["<uuid-".Length..^1];

    private string Bound(string token) =>
        bound.TryGetValue(token, out var value) ? value : bound[token] = Guid.NewGuid().ToString();

    private string Unplaced(string text)
    {
        for (var i = places.Length - 1; i >= 0; i--)
        {
            text = text.Replace(places[i].Place, places[i].Token, StringComparison.Ordinal);
        }

        return text.Replace("$WORK/project/$NODE_MODULES", "$NODE_MODULES", StringComparison.Ordinal);
    }

    private string Pattern(string recorded, out List<string> unknown)
    {
        unknown = [];
        var pattern = new StringBuilder("^");
        var from = 0;
        foreach (var match in Any().EnumerateMatches(recorded))
        {
            pattern.Append(Regex.Escape(recorded[from..match.Index]));
            var token = recorded.Substring(match.Index, match.Length);
            from = match.Index + match.Length;
            if (!token.StartsWith("<uuid-", StringComparison.Ordinal))
            {
                pattern.Append("[^\"]+?");
            }
            else if (bound.TryGetValue(token, out var value))
            {
                pattern.Append(Regex.Escape(value));
            }
            else if (unknown.Contains(token))
            {
                pattern.Append($"\\k<{GroupOf(token)}>");
            }
            else
            {
                unknown.Add(token);
                pattern.Append($"(?<{GroupOf(token)}>[0-9a-fA-F-]{{36}})");
            }
        }

        return pattern.Append(Regex.Escape(recorded[from..])).Append('$').ToString();
    }

    [GeneratedRegex("<(?:(?:uuid|ciphertext|salt|nanos)-[0-9]+|time|dur|ago|port|pid|user|host|seed|address)>")]
    private static partial Regex Any();

    [GeneratedRegex(@"\([0-9]+(\.[0-9]+)?(s|ms|m|m[0-9]+s)\)")]
    private static partial Regex Seconds();

    [GeneratedRegex("(?<word>Duration: )[0-9hms.]+")]
    private static partial Regex Took();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Uuid();

    [GeneratedRegex("\"(?<name>timestamp|startTime|endTime|durationSeconds|duration|pid)\":(?<space> ?)[0-9]+")]
    private static partial Regex Zeroed();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)")]
    private static partial Regex Times();
}
