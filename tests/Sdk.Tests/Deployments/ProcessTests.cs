using Pulumi;
using Pulumi.Wire;

namespace Sdk.Tests;

/// <summary>Programs that an engine starts as a process of their own.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task MainThatReturnsTask_WithAFailingProgram_FailsTheProcess()
    {
        var engine = new FakeEngine();
        await using var server = RpcServer.Host(engine.Services());
        var before = Environment.ExitCode;
        try
        {
            await Deployment.RunProcessAsync(
                name => Variables(server.Address).GetValueOrDefault(name),
                static runner => runner.RunAsync(static () => throw new RunException("no")));

            Assert.Equal(32, Environment.ExitCode);
        }
        finally
        {
            Environment.ExitCode = before;
        }
    }

    [Theory]
    [InlineData("PULUMI_MONITOR", null)]
    [InlineData("PULUMI_ENGINE", "")]
    [InlineData("PULUMI_PROJECT", null)]
    [InlineData("PULUMI_STACK", null)]
    [InlineData("PULUMI_DRY_RUN", "perhaps")]
    [InlineData("PULUMI_QUERY_MODE", "perhaps")]
    [InlineData("PULUMI_PARALLEL", "many")]
    public void Environment_IncompleteOrWrong_SaysThatThereIsNoEngine(string name, string? value)
    {
        var variables = Variables("127.0.0.1:1");
        variables[name] = value;

        var exception = Assert.Throws<InvalidOperationException>(
            () => ProcessSettings.Read(variables.GetValueOrDefault));

        Assert.Contains("without the Pulumi engine", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Environment_Complete_IsRead()
    {
        var variables = Variables("127.0.0.1:1");
        variables["PULUMI_CONFIG"] = """{"shop:a":"1"}""";
        variables["PULUMI_CONFIG_SECRET_KEYS"] = """["shop:a"]""";

        var settings = ProcessSettings.Read(variables.GetValueOrDefault);

        Assert.Equal(("organization", "1", true), (
            settings.Deployment.Organization,
            settings.Deployment.Config["shop:a"],
            settings.Deployment.ConfigSecretKeys.Contains("shop:a")));
    }

    private static Dictionary<string, string?> Variables(string address) => new()
    {
        ["PULUMI_MONITOR"] = address,
        ["PULUMI_ENGINE"] = address,
        ["PULUMI_PROJECT"] = "shop",
        ["PULUMI_STACK"] = "dev",
        ["PULUMI_DRY_RUN"] = "false",
        ["PULUMI_PARALLEL"] = "1",
    };
}
