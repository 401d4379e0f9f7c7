using System.Text.RegularExpressions;

using Infra.Testing;

namespace Infra.Architecture.Tests;

/// <summary>Documents lead where they say.</summary>
public sealed partial class DocumentTests
{
    [Fact]
    public void Links_Always_LeadToAFile() =>
        Assert.Empty(
            from path in SourceFile.TrackedFiles()
            where path.EndsWith(".md", StringComparison.Ordinal) && !path.Contains("Golden", StringComparison.Ordinal)
            from Match link in Link().Matches(File.ReadAllText(Repository.PathOf(path)))
            let target = link.Groups["target"].Value
            where !target.Contains("://", StringComparison.Ordinal) && !target.StartsWith('#')
            let file = Path.Combine(Path.GetDirectoryName(Repository.PathOf(path))!, target.Split('#')[0])
            where !File.Exists(file) && !Directory.Exists(file)
            select $"{path}: {target} does not exist");

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Link();
}
