using System.Text.RegularExpressions;

using Microsoft.CodeAnalysis.CSharp.Syntax;

using Infra.Testing;

namespace Infra.Architecture.Tests;

/// <summary>docs/SECURITY.md names tests that exist, and every property has its row.</summary>
public sealed partial class SecurityDocumentTests
{
    // Whatever can be checked without a cloud and a cluster.
    private static readonly int[] Properties = [12, 14, 15, 16, 18, 20, 23, .. Enumerable.Range(28, 28)];

    private static readonly string[] Lines = File.ReadAllLines(Repository.PathOf("docs", "SECURITY.md"));

    private static readonly IReadOnlyList<(int Number, string[] Tests)> Rows =
    [
        .. from line in Lines
           let row = Row().Match(line)
           where row.Success
           select (
               int.Parse(row.Groups["number"].Value),
               Quoted().Matches(row.Groups["tests"].Value).Select(static match => match.Groups[1].Value).ToArray()),
    ];

    private static readonly HashSet<string> Tests =
    [
        .. from file in SourceFile.All
           where file.IsTest
           from type in file.Root.DescendantNodes().OfType<ClassDeclarationSyntax>()
           from method in type.Members.OfType<MethodDeclarationSyntax>()
           where method.AttributeLists.Count > 0
           select $"{type.Identifier.Text}.{method.Identifier.Text}",
    ];

    [Fact]
    public void Properties_Always_HaveOneRow_InOrder() =>
        Assert.Equal(Properties, Rows.Select(static row => row.Number));

    // A blank line ends a table, and what follows is no row of it.
    [Fact]
    public void Table_Always_IsWhole() => Assert.All(
        Lines.Index().Where(static line => line.Item.StartsWith("| SEC-", StringComparison.Ordinal)),
        static line =>
        {
            Assert.StartsWith("|", Lines[line.Index - 1], StringComparison.Ordinal);
            Assert.Matches(Row(), line.Item);
        });

    [Fact]
    public void Tests_InTheTable_Exist() =>
        Assert.All(Rows.SelectMany(static row => row.Tests), static name => Assert.NotEmpty(Named(name)));

    [Fact]
    public void Tests_InTheTable_CarryTheNumber() => Assert.Empty(
        from row in Rows
        where !row.Tests.SelectMany(Named).Any(name => NumbersOf(name).Contains(row.Number))
        select $"no test of SEC-{row.Number} has SEC{row.Number} in its name");

    [Fact]
    public void Tests_WithANumber_AreInItsRow() => Assert.Empty(
        from test in Tests
        from number in NumbersOf(test)
        where !Rows.Any(row => row.Number == number && row.Tests.SelectMany(Named).Contains(test))
        select $"{test} is not in the row of SEC-{number}");

    // Which actions they use, what they may and what they run is checked from the first one on.
    [Fact]
    public void Workflows_BeforeTheirChecks_DoNotExist_SEC28_SEC29_SEC30() => Assert.Empty(
        from path in SourceFile.TrackedFiles()
        where path.Contains("workflows/", StringComparison.Ordinal) || Path.GetFileName(path) is "action.yml"
        select path);

    private static IReadOnlyList<string> Named(string name) => name.EndsWith('…')
        ? [.. Tests.Where(test => test.StartsWith(name[..^1], StringComparison.Ordinal))]
        : [.. Tests.Where(test => test == name)];

    private static IEnumerable<int> NumbersOf(string test) =>
        Number().Matches(test).Select(static match => int.Parse(match.Groups[1].Value));

    [GeneratedRegex(@"^\| SEC-(?<number>\d+) \| [^|]+ \| (?<tests>`[^|]+`) \| [^|]+ \|$")]
    private static partial Regex Row();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"_SEC(\d+)")]
    private static partial Regex Number();
}
