namespace Infra.Engine.Host;

/// <summary>Ranges of versions as projects and programs require them: <c>&gt;=3.2.0 &lt;4 || 5.0.0</c>.</summary>
internal static class VersionRange
{
    private static readonly string[] Operators = [">=", "<=", "!=", "==", ">", "<", "=", "!"];

    /// <summary>Whether the version lies in the range. A range that cannot be read contains nothing.</summary>
    public static bool Contains(string range, string version)
    {
        var wanted = Version.Parse(version);
        return range.Split("||").Any(alternative => alternative
            .Replace(',', ' ')
            .Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .All(condition => Holds(condition, wanted)));
    }

    private static bool Holds(string condition, Version wanted)
    {
        var operation = Operators.FirstOrDefault(
            candidate => condition.StartsWith(candidate, StringComparison.Ordinal)) ?? "=";
        var text = condition.AsSpan(condition.StartsWith(operation, StringComparison.Ordinal) ? operation.Length : 0);
        if (!TryParse(text.TrimStart('v'), out var bound))
        {
            return false;
        }

        var order = wanted.CompareTo(bound);
        return operation switch
        {
            ">=" => order >= 0,
            "<=" => order <= 0,
            ">" => order > 0,
            "<" => order < 0,
            "!=" or "!" => order != 0,
            _ => order == 0,
        };
    }

    private static bool TryParse(ReadOnlySpan<char> text, out Version version)
    {
        var parts = text.ToString().Split('-', '+')[0].Split('.');
        Span<int> numbers = [0, 0, 0];
        for (var i = 0; i < parts.Length && i < numbers.Length; i++)
        {
            if (!int.TryParse(parts[i], out numbers[i]))
            {
                version = new Version();
                return false;
            }
        }

        version = new Version(numbers[0], numbers[1], numbers[2]);
        return true;
    }
}
