using System.Text.Json.Nodes;

using Infra.Platform.Apis;
using Infra.Platform.Documents.Compatibility;
using Infra.Platform.Yaml;
using Infra.Testing;

namespace Infra.Platform.Documents.Tests;

/// <summary>What lies in <c>platform/published</c> is what the code says, and breaks nobody.</summary>
public sealed class PublishedTests
{
    private const string HowToMend = "run: dotnet run --project infra -- platform render";

    private static readonly string Folder = Repository.PathOf("platform", "published");

    private static readonly Dictionary<string, string> Published = Directory
        .EnumerateFiles(Folder, "*", SearchOption.AllDirectories)
        .ToDictionary(static file => Path.GetRelativePath(Folder, file).Replace('\\', '/'), File.ReadAllText);

    [Fact]
    public void Published_Always_BreaksNoConsumer()
    {
        var baseline = Published
            .Where(static file => file.Key.EndsWith(".yaml", StringComparison.Ordinal))
            .ToDictionary(static file => file.Key, static file => YamlFile.Read(file.Value, file.Key)[0].Root!);
        var head = PlatformDocuments.Of(Catalog.Apis)
            .Where(static document => document.Tree is not null)
            .ToDictionary(static document => document.Path, static document => document.Tree!);

        var breaks = VersionCompatibility.Compare(baseline, head);

        Assert.True(breaks.Count == 0, string.Join('\n', breaks));
    }

    [Fact]
    public void Published_Always_IsWhatTheCodeSays()
    {
        var documents = PlatformDocuments.Of(Catalog.Apis).ToDictionary(
            static document => document.Path, static document => document.Text);
        var different = documents.Keys.Union(Published.Keys)
            .Where(path => documents.GetValueOrDefault(path) != Published.GetValueOrDefault(path));

        Assert.True(!different.Any(), $"{HowToMend}\n{string.Join('\n', different)}");
    }

    [Fact]
    public void Published_Always_HoldsDocumentsOnly() =>
        Assert.All(Published.Keys, static path => Assert.True(PlatformDocuments.IsDocument(path), path));
}
