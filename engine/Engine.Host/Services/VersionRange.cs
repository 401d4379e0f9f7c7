namespace Infra.Engine.Host;

/// <summary>Ranges of versions as projects and programs require them: <c>&gt;=3.2.0 &lt;4 || 5.0.0</c>.</summary>
internal static class VersionRange
{
    /// <summary>Whether the version lies in the range. A range that cannot be read contains nothing.</summary>
    public static bool Contains(string range, string version)
    {
        var wanted = Version.Parse(version);
        return range.Split("||").Any(alternative => alternative
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .All(condition => Holds(condition, wanted)));
    }

    private static bool Holds(string condition, Version wanted)
    {
        var text = condition.TrimStart('>', '<', '=', '!', 'v');
        var parts = text.Split('-', '+')[0].Split('.');
        var padded = string.Join('.', [.. parts, .. Enumerable.Repeat("0", Math.Max(0, 3 - parts.Length))]);
        if (!Version.TryParse(padded, out var bound))
        {
            return false;
        }

        var order = wanted.CompareTo(bound);
        return condition[..^text.Length].TrimEnd('v') switch
        {
            ">=" => order >= 0,
            "<=" => order <= 0,
            ">" => order > 0,
            "<" => order < 0,
            "!=" or "!" => order != 0,
            _ => order == 0,
        };
    }
}
