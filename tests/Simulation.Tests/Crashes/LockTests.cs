using System.Globalization;

namespace Infra.Simulation.Tests.Crashes;

/// <summary>Whose lock stands in the way of an update, and whose does not.</summary>
public sealed class LockTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    private static string Now => TimeProvider.System.GetUtcNow().ToString("O", CultureInfo.InvariantCulture);

    [Fact]
    public async Task Up_AnotherProcessUpdates_IsRefusedUntilThatIsKilled()
    {
        var stack = WorksStack.Create(folder.PathOf("stack"), isEncrypted: false);
        using var child = Child.Start(new ChildRun(stack.Folder, 1, 1, Moments.Holding("link-2")));
        while (await child.StandardOutput.ReadLineAsync() is { } line && line != Moments.Held)
        {
        }

        var refused = await stack.RunAsync(new Operation(1));

        Assert.NotEqual(0, refused.ExitCode);
        var lockFile = Assert.Single(Directory.GetFiles(stack.Locks));
        Assert.Equal(
            "error: the stack is currently locked by 1 lock(s). Either wait for the other process(es) to end or delete "
            + $"the lock file with `pulumi cancel`.\n  file://{lockFile}?no_tmp_dir=true: "
            + $"created by {Environment.UserName}@{Environment.MachineName} (pid {child.Id}) at ",
            refused.Text[..(refused.Text.IndexOf(") at ", StringComparison.Ordinal) + 5)]);

        child.Kill();
        await child.WaitForExitAsync();
        var next = (await stack.RunAsync(new Operation(1))).Well();
        Assert.Contains(
            "warning: removed the lock of a process that has ended: "
            + $"created by {Environment.UserName}@{Environment.MachineName} (pid {child.Id}) at ",
            next.Text);
        Assert.Empty(Directory.GetFiles(stack.Locks));
    }

    [Fact]
    public async Task Up_ProcessNumberOfTheLockIsSomebodyElsesNow_ClearsIt()
    {
        var stack = WithLock(Environment.MachineName, "2020-01-01T00:00:00Z");

        var next = (await stack.RunAsync(new Operation(1))).Well();

        Assert.Contains("warning: removed the lock of a process that has ended: ", next.Text);
        Assert.Empty(Directory.GetFiles(stack.Locks));
    }

    [Fact]
    public async Task Up_LockOfAnotherHost_IsRefusedAndTheLockStays()
    {
        var stack = WithLock("elsewhere", Now);

        var refused = await stack.RunAsync(new Operation(1));

        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("the stack is currently locked by 1 lock(s)", refused.Text);
        Assert.Contains("ann@elsewhere", refused.Text);
        Assert.Single(Directory.GetFiles(stack.Locks));
    }

    public void Dispose() => folder.Dispose();

    private WorksStack WithLock(string host, string time)
    {
        var stack = WorksStack.Create(folder.PathOf("stack"), isEncrypted: false);
        Directory.CreateDirectory(stack.Locks);
        File.WriteAllText(
            Path.Combine(stack.Locks, "one.json"),
            $$"""{"pid":{{Environment.ProcessId}},"username":"ann","hostname":"{{host}}","timestamp":"{{time}}"}""");
        return stack;
    }
}
