using Pulumi;
using Pulumi.Automation;
using Pulumi.Automation.Commands.Exceptions;
using Pulumi.Wire;

using Pulumirpc;

namespace Infra.Automation.Tests;

/// <summary>Programs of this process, run as the engine would.</summary>
public sealed class InlineProgramTests
{
    private const StringComparison Ordinal = StringComparison.Ordinal;

    private readonly FakeCommand _command = Stacks.Command();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Program_Run_SeesItsStackAndGivesOutputs(bool isDryRun)
    {
        var engine = new FakeEngine { IsDryRun = isDryRun };
        string? seen = null;
        var program = PulumiFn.Create(() =>
        {
            var deployment = Deployment.Instance;
            seen = $"{deployment.ProjectName}/{deployment.StackName} {deployment.IsDryRun} {new Config().Require("k")}";
            return new Dictionary<string, object?> { ["out"] = "1" };
        });

        var response = await RunAsync(engine, program);

        Assert.Equal(new RunResponse(), response);
        Assert.Equal($"shop/dev {isDryRun} v", seen);
        Assert.Equal("1", engine.Outputs!.Fields["out"].StringValue);
        Assert.Equal(["pulumi:pulumi:Stack shop-dev"], engine.Registered);
    }

    public static TheoryData<string, PulumiFn> Forms => new()
    {
        { "Action", PulumiFn.Create(static () => { }) },
        { "Func<Task>", PulumiFn.Create(static async () => await Task.Yield()) },
        { "Func<CancellationToken, Task>", PulumiFn.Create(static async (CancellationToken _) => await Task.Yield()) },
        { "stack class", PulumiFn.Create<EmptyStack>() },
        { "stack class of services", PulumiFn.Create<EmptyStack>(new StackServices()) },
        { "stack class by type", PulumiFn.Create(new StackServices(), typeof(EmptyStack)) },
    };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task Program_OfEveryForm_Runs(string form, PulumiFn program)
    {
        var engine = new FakeEngine();

        var response = await RunAsync(engine, program);

        Assert.True(response.Error.Length == 0, $"{form}: {response.Error}");
        Assert.Equal(["pulumi:pulumi:Stack shop-dev"], engine.Registered);
    }

    [Fact]
    public void Create_NoStackClass_IsRefused() =>
        Assert.Throws<ArgumentException>(() => PulumiFn.Create(new StackServices(), typeof(string)));

    [Fact]
    public async Task Program_Throws_IsThrownInPlaceOfTheCommandsFailure()
    {
        _command.Answer("up", "", 1, "error: update failed");
        var program = PulumiFn.Create((Action)(static () => throw new FormatException("the program's own")));
        using var stack = await Stacks.InlineAsync(_command, program);
        RunResponse? response = null;
        _command.While = async args => response = await new FakeEngine().RunAsync(AddressIn(args));

        var failure = await Assert.ThrowsAsync<FormatException>(() => stack.UpAsync());

        Assert.Equal("the program's own", failure.Message);
        Assert.Contains(nameof(Program_Throws_IsThrownInPlaceOfTheCommandsFailure), $"{failure.StackTrace}", Ordinal);
        Assert.Equal((true, "the program's own"), (response!.Bail, response.Error));
    }

    [Fact]
    public async Task Program_EngineGoesAway_LeavesTheCommandsFailure()
    {
        _command.Answer("up", "", 1, "error: update failed");
        var program = PulumiFn.Create(static () => { });
        using var stack = await Stacks.InlineAsync(_command, program);
        _command.While = async args => await new FakeEngine { Refuses = true }.RunAsync(AddressIn(args));

        var failure = await Assert.ThrowsAsync<CommandException>(() => stack.UpAsync());

        Assert.Contains("update failed", failure.Message, Ordinal);
    }

    [Fact]
    public async Task Program_Cancelled_EndsWithoutAFailure()
    {
        using var stop = new CancellationTokenSource();
        var program = PulumiFn.Create(async (CancellationToken cancellation) =>
        {
            await stop.CancelAsync();
            await Task.Delay(Timeout.Infinite, cancellation);
        });
        await using var host = await InlineProgramHost.StartAsync(program);

        var call = new FakeEngine().RunAsync(host.Address, stop.Token);

        Assert.Equal(RpcStatusCode.Cancelled, (await Assert.ThrowsAsync<RpcException>(() => call)).Code);
        Assert.Null(host.Failure);
    }

    private static async Task<RunResponse> RunAsync(FakeEngine engine, PulumiFn program)
    {
        await using var host = await InlineProgramHost.StartAsync(program);
        return await engine.RunAsync(host.Address);
    }

    private static string AddressIn(IList<string> args) =>
        args.Single(static arg => arg.StartsWith("--client=", StringComparison.Ordinal))["--client=".Length..];

    private sealed class EmptyStack : Stack;

    private sealed class StackServices : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType == typeof(EmptyStack) ? new EmptyStack() : null;
    }
}
