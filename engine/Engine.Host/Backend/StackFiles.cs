using System.Globalization;

namespace Infra.Engine.Host;

/// <summary>Where the files of one stack lie.</summary>
/// <param name="Root">The folder <c>.pulumi</c>.</param>
/// <param name="Name">The stack.</param>
internal sealed record StackFiles(string Root, StackName Name)
{
    /// <summary>
    /// The ending of files that other engines keep beside each file, and that say nothing of interest.
    /// </summary>
    public const string Sidecar = ".attrs";

    /// <summary>The state.</summary>
    public string Checkpoint => Plain + ".gz" is var packed && File.Exists(packed) ? packed : Plain;

    /// <summary>The state before the last write.</summary>
    public string Former => Checkpoint + ".bak";

    /// <summary>What has happened since the state was written, while an update runs or after it was killed.</summary>
    public string Journal => Path.Combine(Root, "journals", Name.Project, Name.Stack + ".jsonl");

    /// <summary>Tags of the stack.</summary>
    public string Tags => Path.Combine(Root, "stacks", Name.Project, Name.Stack + ".pulumi-tags");

    /// <summary>One file for each who works on it.</summary>
    public string Locks => Path.Combine(Root, "locks", "organization", Name.Project, Name.Stack);

    /// <summary>Former updates.</summary>
    public string History => Path.Combine(Root, "history", Name.Project, Name.Stack);

    private string Plain => Path.Combine(Root, "stacks", Name.Project, Name.Stack + ".json");

    /// <summary>A copy of the state after the update that ended then.</summary>
    public string Backup(DateTimeOffset time) =>
        Path.Combine(Root, "backups", Name.Project, Name.Stack, $"{Name.Stack}.{Nanoseconds(time)}.json");

    /// <summary>The entry of the update that ended then.</summary>
    public string HistoryEntry(DateTimeOffset time) =>
        Path.Combine(History, $"{Name.Stack}-{Nanoseconds(time)}.history.json");

    /// <summary>The state after the update that ended then.</summary>
    public string HistoryCheckpoint(DateTimeOffset time) =>
        Path.Combine(History, $"{Name.Stack}-{Nanoseconds(time)}.checkpoint.json");

    private static string Nanoseconds(DateTimeOffset time) =>
        ((time - DateTimeOffset.UnixEpoch).Ticks * 100).ToString(CultureInfo.InvariantCulture);
}
