using System.Diagnostics;
using System.Globalization;

using Infra.Engine.Host;

namespace Infra.Engine.Host.Tests.Backend;

public sealed class StackLockTests : IDisposable
{
    private const string LongAgo = "2020-01-01T00:00:00.123456789Z";
    private static readonly string Here = Environment.MachineName;
    private readonly TemporaryFolder folder = new();
    private readonly List<string> warnings = [];
    private readonly StackFiles files;

    public StackLockTests()
    {
        files = new StackFiles(folder.PathOf(".pulumi"), new StackName("shop", "dev"));
    }

    public static TheoryData<string, int, string, string, bool> Locks => new()
    {
        { "a process that runs and began earlier", Environment.ProcessId, Here, Now(), false },
        { "no such process", DeadProcess(), Here, Now(), true },
        { "the number is of a process that began later", Environment.ProcessId, Here, LongAgo, true },
        { "a process of another host, which cannot be asked", DeadProcess(), "elsewhere", LongAgo, false },
        { "a process that runs, at a time that cannot be read", Environment.ProcessId, Here, "yesterday", false },
    };

    [Theory]
    [MemberData(nameof(Locks))]
    public void Take_AnotherLockIsThere_DependsOnItsOwner(params object[] row)
    {
        var (reason, pid, host, time) = ((string)row[0], (int)row[1], (string)row[2], (string)row[3]);
        var cleared = (bool)row[4];
        var owner = $"created by ann@{host} (pid {pid}) at {time}";
        var path = Path.Combine(files.Locks, "one.json");
        folder.Write(
            $$"""{"pid":{{pid}},"username":"ann","hostname":"{{host}}","timestamp":"{{time}}"}""", path);

        if (cleared)
        {
            using var held = StackLock.Take(files, TimeProvider.System, warnings.Add);

            Assert.Single(warnings, $"removed the lock of a process that has ended: {owner}");
            Assert.False(File.Exists(path), reason);
            return;
        }

        var problem = Assert.Throws<StateException>(() => StackLock.Take(files, TimeProvider.System, warnings.Add));
        Assert.Equal(StateProblem.Locked, problem.Problem);
        Assert.Equal(
            "the stack is currently locked by 1 lock(s). Either wait for the other process(es) to end or delete the "
            + $"lock file with `pulumi cancel`.\n  file://{path}?no_tmp_dir=true: {owner}",
            problem.Message);
        Assert.True(File.Exists(path), reason);
    }

    [Fact]
    public void Take_Twice_IsRefusedUntilLetGo()
    {
        using (StackLock.Take(files, TimeProvider.System, warnings.Add))
        {
            Assert.Throws<StateException>(() => StackLock.Take(files, TimeProvider.System, warnings.Add));
            Assert.Single(Directory.GetFiles(files.Locks));
        }

        StackLock.Take(files, TimeProvider.System, warnings.Add).Dispose();
        Assert.Empty(warnings);
    }

    [Fact]
    public void Take_LockThatCannotBeUnderstood_CountsAsSomebodys()
    {
        folder.Write("what", Path.Combine(files.Locks, "one.json"));
        folder.Write("{}", Path.Combine(files.Locks, "one.json.attrs"));

        var problem = Assert.Throws<StateException>(() => StackLock.Take(files, TimeProvider.System, warnings.Add));

        Assert.Contains("locked by 1 lock(s)", problem.Message);
        StackLock.Clear(files);
        Assert.Empty(Directory.GetFiles(files.Locks));
    }

    [Fact]
    public async Task Take_ManyAtOnce_AtMostOneHasIt()
    {
        for (var round = 0; round < 20; round++)
        {
            var holders = 0;
            await Parallel.ForAsync(0, 8, (_, _) =>
            {
                try
                {
                    using var held = StackLock.Take(files, TimeProvider.System, warnings.Add);
                    Assert.Equal(1, Interlocked.Increment(ref holders));
                    Interlocked.Decrement(ref holders);
                }
                catch (StateException problem) when (problem.Problem == StateProblem.Locked)
                {
                    // Somebody else was there.
                }

                return ValueTask.CompletedTask;
            });

            Assert.Empty(Directory.GetFiles(files.Locks));
        }
    }

    public void Dispose() => folder.Dispose();

    private static string Now() => TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    private static int DeadProcess()
    {
        var start = new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.Id;
    }
}
