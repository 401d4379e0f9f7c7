using Microsoft.CodeAnalysis;

namespace Infra.Architecture.Tests;

/// <summary>Which cloud something runs on is said in one place: the type of the stack.</summary>
public sealed class CloudTests
{
    private static readonly string[] Clouds =
        ["aws", "amazon", "azure", "gcp", "google", "eks", "aks", "gke"];

    // Folders of a cloud, and files that must name some, with the reason.
    private static readonly Dictionary<string, string> MayName = new(StringComparer.Ordinal)
    {
        ["components/Aws/"] = "what only AWS has",
        ["components/Azure/"] = "what only Azure has",
        ["components/Gcp/"] = "what only Google Cloud has",
        ["components/Versions/"] = "every version stands in one folder, those of clouds' providers too",
        ["stacks/Aws/"] = "the type of stacks on AWS",
        ["stacks/Azure/"] = "the type of stacks on Azure",
        ["stacks/Gcp/"] = "the type of stacks on Google Cloud",
        ["stacks/StackTypes.cs"] = "the one choice between them",
        ["stacks/Organization/GitHubRules.cs"] = "keys of clouds are refused by what they are called",
    };

    [Fact]
    public void Clouds_OutsideTheirFolders_AreNotNamed() =>
        Assert.Empty(
            from file in SourceFile.All
            where file.Folder is "components" or "stacks"
            where !MayName.Keys.Any(path => file.Path.StartsWith(path, StringComparison.Ordinal))
            from token in file.Root.DescendantTokens()
            from cloud in Clouds
            where Names(token, cloud)
            select $"{file.Path}:{token.GetLocation().GetLineSpan().StartLinePosition.Line + 1} names {cloud}");

    // A word of its own, or a part of a name that begins with a capital.
    private static bool Names(SyntaxToken token, string cloud)
    {
        var text = token.ValueText;
        var capital = char.ToUpperInvariant(cloud[0]) + cloud[1..];
        return text.Contains(capital, StringComparison.Ordinal)
            || text.Split([' ', '.', '-', '/', ':', '_', '\'', '"'], StringSplitOptions.RemoveEmptyEntries)
                .Contains(cloud, StringComparer.OrdinalIgnoreCase);
    }
}
