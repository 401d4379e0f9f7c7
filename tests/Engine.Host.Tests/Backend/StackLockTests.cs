using System.Diagnostics;
using System.Globalization;

using Infra.Engine.Host;

namespace Infra.Engine.Host.Tests.Backend;

public sealed class StackLockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly List<string> warnings = [];
    private readonly StackFiles files;

    public StackLockTests()
    {
        files = new StackFiles(folder.PathOf(".pulumi"), new StackName("shop", "dev"));
    }

    public static TheoryData<string, int, string, string, bool> Locks => new()
    {
        { "a process that runs and began earlier", Environment.ProcessId, Environment.MachineName, Now(), false },
        { "no such process", DeadProcess(), Environment.MachineName, Now(), true },
        { "the number belongs to a process that began later", Environment.ProcessId, Environment.MachineName, "2020-01-01T00:00:00.123456789Z", true },
        { "a process of another host, which cannot be asked", DeadProcess(), "elsewhere", "2020-01-01T00:00:00Z", false },
        { "a time that cannot be read, of a process that runs", Environment.ProcessId, Environment.MachineName, "yesterday", false },
    };

    [Theory]
    [MemberData(nameof(Locks))]
    public void Take_AnotherLockIsThere_DependsOnItsOwner(string reason, int pid, string host, string time, bool cleared)
    {
        var path = Path.Combine(files.Locks, "one.json");
        folder.Write(
            $$"""{"pid":{{pid}},"username":"ann","hostname":"{{host}}","timestamp":"{{time}}"}""", path);

        if (cleared)
        {
            using var held = StackLock.Take(files, TimeProvider.System, warnings.Add);

            Assert.Single(warnings, $"removed the lock of a process that has ended: created by ann@{host} (pid {pid}) at {time}");
            Assert.False(File.Exists(path), reason);
            return;
        }

        var problem = Assert.Throws<StateException>(() => StackLock.Take(files, TimeProvider.System, warnings.Add));
        Assert.Equal(StateProblem.Locked, problem.Problem);
        Assert.Equal(
            "the stack is currently locked by 1 lock(s). Either wait for the other process(es) to end or delete the lock file "
            + $"with `pulumi cancel`.\n  file://{path}?no_tmp_dir=true: created by ann@{host} (pid {pid}) at {time}",
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
        using var process = Process.Start(new ProcessStartInfo("dotnet", "--version") { RedirectStandardOutput = true })!;
        process.WaitForExit();
        return process.Id;
    }
}
