using System.Text;

using Xunit;

namespace Infra.Testing;

/// <summary>One package's chapter of <c>docs/PARITY.md</c>: what of the official package is missing, and what happens
/// instead.</summary>
/// <param name="package">The package, as <c>Pulumi</c>.</param>
/// <param name="reasons">What happens instead, by the beginning of a type's full name, with <c> :: </c> and the
/// beginning of a signature for single members. The longest one that fits counts.</param>
public sealed class ParityDocument(string package, IReadOnlyDictionary<string, string> reasons)
{
    private const string File = "docs/PARITY.md";

    /// <summary>The chapter in the file says what is missing now, and every missing declaration has a reason.</summary>
    public void Matches(IReadOnlySet<ApiMember> official, IReadOnlySet<ApiMember> own)
    {
        var missing = Missing(official, own);
        var unexplained = missing.Where(member => ReasonOf(member) is null)
            .Select(static member => member.ToString())
            .ToArray();
        Assert.True(unexplained.Length == 0, $"without a reason:\n{string.Join('\n', unexplained)}");
        var unused = reasons.Keys.Where(key => missing.All(member => ReasonKey(member) != key)).ToArray();
        Assert.True(unused.Length == 0, $"reasons for nothing:\n{string.Join('\n', unused)}");
        Compare(Chapter(missing));
    }

    private static List<ApiMember> Missing(IReadOnlySet<ApiMember> official, IReadOnlySet<ApiMember> own)
    {
        var ownTypes = own.Where(static member => member.IsType).Select(static member => member.Type).ToHashSet();
        return
        [
            .. official
                .Where(member =>
                    !own.Contains(member)
                        && (member.IsType ? !ownTypes.Contains(member.Type) : ownTypes.Contains(member.Type)))
                .OrderBy(static member => member.Type, StringComparer.Ordinal)
                .ThenByDescending(static member => member.IsType)
                .ThenBy(static member => member.Signature, StringComparer.Ordinal),
        ];
    }

    private static string Key(ApiMember member) => member.IsType ? member.Type : $"{member.Type} :: {member.Signature}";

    private string? ReasonOf(ApiMember member) => ReasonKey(member) is { } key ? reasons[key] : null;

    private string? ReasonKey(ApiMember member) => reasons.Keys
        .Where(key => Key(member).StartsWith(key, StringComparison.Ordinal))
        .MaxBy(static key => key.Length);

    private string Chapter(List<ApiMember> missing)
    {
        var text = new StringBuilder();
        foreach (var group in missing.GroupBy(ReasonOf).OrderBy(static group => group.Key, StringComparer.Ordinal))
        {
            text.Append($"\n{group.Key}\n\n");
            foreach (var type in group.GroupBy(static member => member.Type))
            {
                text.Append(type.Any(static member => member.IsType) ? $"- `{type.Key}`\n" : $"- `{type.Key}`:\n");
                foreach (var member in type.Where(static member => !member.IsType))
                {
                    text.Append($"  - `{member.Signature}`\n");
                }
            }
        }

        return text.ToString();
    }

    private void Compare(string chapter)
    {
        var path = Repository.PathOf(File);
        var whole = System.IO.File.Exists(path) ? System.IO.File.ReadAllText(path) : "";
        var heading = $"## {package}\n";
        var start = whole.IndexOf(heading, StringComparison.Ordinal);
        var end = start < 0 ? -1 : whole.IndexOf("\n## ", start, StringComparison.Ordinal);
        var (before, after) = start < 0
            ? (whole.TrimEnd() + "\n\n", "")
            : (whole[..start], end < 0 ? "" : whole[end..]);
        var wanted = before + heading + chapter + after;
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            System.IO.File.WriteAllText(path, wanted);
        }

        Assert.Equal(wanted, System.IO.File.ReadAllText(path));
    }
}
