using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>The right to change a stack. Other engines see it and keep to it, as this one keeps to theirs.</summary>
internal sealed class StackLock : IDisposable
{
    private const string Ending = ".json";

    // A process that began this much after the lock was made cannot have made it; clocks are read at different moments.
    private static readonly TimeSpan Slack = TimeSpan.FromSeconds(5);

    private readonly string path;

    private StackLock(string path)
    {
        this.path = path;
    }

    /// <summary>Takes the lock of a stack; clears locks whose owner, on this host, is no more, and says so.</summary>
    /// <exception cref="StateException">Somebody else has it.</exception>
    public static StackLock Take(StackFiles files, TimeProvider time, Action<string> warn)
    {
        RefuseOthers(files, own: null, warn);
        var mine = new StackLock(Path.Combine(files.Locks, Guid.NewGuid() + Ending));
        Disk.Replace(mine.path, Describe(time.GetUtcNow()));
        try
        {
            RefuseOthers(files, mine.path, warn);
        }
        catch (StateException)
        {
            mine.Dispose();
            throw;
        }

        return mine;
    }

    /// <summary>Removes every lock of a stack, whoever has it.</summary>
    public static void Clear(StackFiles files)
    {
        foreach (var path in Disk.List(files.Locks, Ending))
        {
            Disk.Delete(path);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Disk.Delete(path);

    private static void RefuseOthers(StackFiles files, string? own, Action<string> warn)
    {
        var holders = new List<string>();
        foreach (var path in Disk.List(files.Locks, Ending))
        {
            if (path == own || Owner.Read(path) is not { } owner)
            {
                continue;
            }

            if (owner.IsGone)
            {
                Disk.Delete(path);
                warn($"removed the lock of a process that has ended: {owner}");
            }
            else
            {
                holders.Add($"  file://{path}?no_tmp_dir=true: {owner}");
            }
        }

        if (holders.Count > 0)
        {
            throw new StateException(
                StateProblem.Locked,
                $"the stack is currently locked by {holders.Count} lock(s). Either wait for the other process(es) to "
                + $"end or delete the lock file with `pulumi cancel`.\n{string.Join('\n', holders)}");
        }
    }

    private static byte[] Describe(DateTimeOffset now)
    {
        using var json = new StateJsonWriter();
        json.StartObject();
        json.Property("pid", Environment.ProcessId);
        json.Property("username", Environment.UserName);
        json.Property("hostname", Environment.MachineName);
        json.Property("timestamp", ResourceTimes.Text(now));
        json.EndObject();
        return json.Written.ToArray();
    }

    private sealed record Owner(int Pid, string User, string Host, string Time)
    {
        public bool IsGone => Host == Environment.MachineName && !Runs(Pid, ResourceTimes.Parse(Time));

        // Null for a lock that has just been removed. What cannot be understood counts as somebody's.
        public static Owner? Read(string path)
        {
            if (Disk.Read(path) is not { } bytes)
            {
                return null;
            }

            try
            {
                using var json = JsonDocument.Parse(bytes);
                var root = json.RootElement;
                return new Owner(
                    root.GetProperty("pid").GetInt32(),
                    root.GetProperty("username").GetString() ?? "",
                    root.GetProperty("hostname").GetString() ?? "",
                    root.GetProperty("timestamp").GetString() ?? "");
            }
            catch (Exception problem)
                when (problem is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
            {
                return new Owner(0, "unknown", "unknown", "an unknown time");
            }
        }

        public override string ToString() => $"created by {User}@{Host} (pid {Pid}) at {Time}";

        private static bool Runs(int pid, DateTimeOffset? since)
        {
            try
            {
                using var process = Process.GetProcessById(pid);
                var started = new DateTimeOffset(process.StartTime);
                return !IsZombie(pid) && (since is null || started <= since + Slack);
            }
            catch (Exception gone) when (gone is ArgumentException or InvalidOperationException)
            {
                return false;
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // It is there and belongs to somebody else.
                return true;
            }
        }

        private static bool IsZombie(int pid)
        {
            var status = $"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/stat";
            return File.Exists(status)
                && File.ReadAllText(status, Encoding.Latin1) is var text
                && text.AsSpan(text.LastIndexOf(')') + 1).TrimStart().StartsWith("Z");
        }
    }
}
