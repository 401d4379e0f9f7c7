using System.Text.Json.Nodes;

using Infra.Platform.Documents;
using Infra.Platform.Documents.Compatibility;
using Infra.Platform.Yaml;

namespace Infra.Operations;

/// <summary>The folder in which the documents of the platform's APIs are published.</summary>
/// <param name="path">The folder; it need not exist.</param>
internal sealed class PublishedFolder(string path)
{
    /// <summary>What the documents would change in the folder.</summary>
    public PublishedChanges Compare(IReadOnlyCollection<PlatformDocument> documents)
    {
        var written = documents.Where(IsDifferent).Select(static document => document.Path).ToList();
        return new PublishedChanges(
            written, [.. Stale(documents)], documents.Count - written.Count);
    }

    /// <summary>What consumers of the folder's documents would have to change.</summary>
    public IReadOnlyList<CompatibilityBreak> BreaksOf(IReadOnlyCollection<PlatformDocument> documents) =>
        VersionCompatibility.Compare(Trees(), documents
            .Where(static document => document.Tree is not null)
            .ToDictionary(static document => document.Path, static document => document.Tree!));

    /// <summary>Makes the folder hold exactly the documents; files that are not ours stay.</summary>
    public void Write(IReadOnlyCollection<PlatformDocument> documents)
    {
        foreach (var document in documents.Where(IsDifferent))
        {
            var file = FileOf(document.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, document.Text);
        }

        foreach (var stale in Stale(documents))
        {
            File.Delete(FileOf(stale));
        }
    }

    private bool IsDifferent(PlatformDocument document) =>
        !File.Exists(FileOf(document.Path)) || File.ReadAllText(FileOf(document.Path)) != document.Text;

    /// <summary>Documents of folders that we write to which are no longer made.</summary>
    private IEnumerable<string> Stale(IReadOnlyCollection<PlatformDocument> documents) =>
        Published().Except(documents.Select(static document => document.Path)).Order(StringComparer.Ordinal);

    private IEnumerable<string> Published() => Directory.Exists(path)
        ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(path, file).Replace('\\', '/'))
            .Where(PlatformDocuments.IsDocument)
        : [];

    private Dictionary<string, JsonNode> Trees() => Published()
        .Where(static file => file.EndsWith(".yaml", StringComparison.Ordinal))
        .Select(file => (Path: file, YamlFile.Read(File.ReadAllText(FileOf(file)), file).FirstOrDefault()?.Root))
        .Where(static document => document.Root is not null)
        .ToDictionary(static document => document.Path, static document => document.Root!);

    private string FileOf(string document) => Path.Combine(path, document);
}

/// <summary>What writing documents changes in a folder.</summary>
/// <param name="Written">Documents that are new or different.</param>
/// <param name="Removed">Documents that are no longer made.</param>
/// <param name="Unchanged">How many are there already.</param>
internal sealed record PublishedChanges(
    IReadOnlyList<string> Written, IReadOnlyList<string> Removed, int Unchanged)
{
    /// <summary>Whether the folder holds exactly the documents.</summary>
    public bool IsEmpty => Written.Count + Removed.Count == 0;
}
