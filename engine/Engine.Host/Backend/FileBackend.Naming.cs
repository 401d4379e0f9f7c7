using System.Text.Json;

namespace Infra.Engine.Host;

internal sealed partial class FileBackend
{
    /// <summary>Gives a stack another name; its resources are of that stack then.</summary>
    /// <exception cref="StateException">There is one of that name, or the old one is locked.</exception>
    public void Rename(StackName name, StackName renamed, SecretsOpener opener)
    {
        RefuseExisting(renamed);
        var (from, to) = (FilesOf(name), FilesOf(renamed));
        using var update = BeginUpdate(name, opener);
        var snapshot = update.Document.Snapshot;
        var names = snapshot.Resources.Select(static state => state.Urn).Distinct()
            .ToDictionary(static urn => urn, urn => Moved(urn, renamed.Stack));
        var moved = snapshot.Resources.Select(state => state with { Urn = names[state.Urn] });
        var document = update.Document with
        {
            Snapshot = snapshot with { Resources = References.Rewritten([.. moved], names, forget: false) },
        };
        new CheckpointStore(to, options).Save(document, update.Secrets, "");
        foreach (var (old, now) in new[] { (from.History, to.History), (from.Tags, to.Tags) })
        {
            if (Path.Exists(old))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(now)!);
                Directory.Move(old, now);
            }
        }

        Disk.Delete(from.Checkpoint);
    }

    /// <summary>The tags of a stack.</summary>
    public SortedDictionary<string, string> Tags(StackName name)
    {
        using var json = JsonDocument.Parse(Disk.Read(FilesOf(name).Tags) ?? """{"tags":{}}"""u8.ToArray());
        var tags = json.RootElement.GetProperty("tags").EnumerateObject();
        return new(
            tags.ToDictionary(static tag => tag.Name, static tag => tag.Value.ToString()), StringComparer.Ordinal);
    }

    /// <summary>Sets the tags of a stack.</summary>
    public void SetTags(StackName name, IEnumerable<KeyValuePair<string, string>> tags)
    {
        using var json = new StateJsonWriter();
        json.StartObject();
        json.Property("version", 1);
        json.Name("tags");
        json.Object(tags, json.Text);
        json.EndObject();
        Disk.Replace(FilesOf(name).Tags, json.Memory);
    }

    private static Urn Moved(Urn urn, string stack) => Urn.Of(
        (stack, urn.Project),
        null,
        urn.QualifiedType,
        urn.Type == Urn.StackType ? $"{urn.Project}-{stack}" : urn.Name);
}
