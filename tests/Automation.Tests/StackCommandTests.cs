using Pulumi.Automation;
using Pulumi.Automation.Commands;
using Pulumi.Automation.Commands.Exceptions;

namespace Infra.Automation.Tests;

/// <summary>The commands behind everything but the operations.</summary>
public sealed class StackCommandTests
{
    private readonly FakeCommand _command = Stacks.Command();

    public static TheoryData<string, string[]> Commands => new()
    {
        { "get", ["config get k --json --stack dev"] },
        { "get path", ["config get --path a.b --json --stack dev"] },
        { "set", ["config set k --plaintext --stack dev --non-interactive -- --v"] },
        { "set path", ["config set --path a.b --plaintext --stack dev --non-interactive -- --v"] },
        { "remove", ["config rm k --stack dev"] },
        { "remove path", ["config rm --path a.b --stack dev"] },
        { "remove all", ["config rm-all --stack dev k l"] },
        { "remove all path", ["config rm-all --stack dev --path a.b"] },
        { "history", ["stack history --json --show-secrets --stack dev"] },
        { "page", ["stack history --json --page-size 5 --page 2 --stack dev"] },
        { "import", ["stack import --file FILE --stack dev"] },
        { "cancel", ["cancel --yes --stack dev"] },
        { "delete", ["state delete urn:a --force --stack dev"] },
        { "unprotect", ["state unprotect urn:a --stack dev"] },
        { "unprotect all", ["state unprotect --all --stack dev"] },
        { "remove stack", ["stack rm --yes dev"] },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public async Task Stack_Asked_RunsTheCommand(string what, string[] expected)
    {
        _command.Answer("config get", """{"value":"v","secret":false}""");
        using var stack = await Stacks.LocalAsync(_command);
        var value = new ConfigValue("--v");

        await (what switch
        {
            "get" => stack.GetConfigAsync("k"),
            "get path" => stack.GetConfigAsync("a.b", true),
            "set" => stack.SetConfigAsync("k", value),
            "set path" => stack.SetConfigAsync("a.b", value, true),
            "remove" => stack.RemoveConfigAsync("k"),
            "remove path" => stack.RemoveConfigAsync("a.b", true),
            "remove all" => stack.RemoveAllConfigAsync(["k", "l"]),
            "remove all path" => stack.RemoveAllConfigAsync(["a.b"], true),
            "history" => stack.GetHistoryAsync(),
            "page" => stack.GetHistoryAsync(new HistoryOptions { PageSize = 5, Page = 2, ShowSecrets = false }),
            "import" => stack.ImportStackAsync(StackDeployment.FromJsonString("""{"version":3,"deployment":{}}""")),
            "cancel" => stack.CancelAsync(),
            "delete" => stack.State.DeleteAsync("urn:a", force: true),
            "unprotect" => stack.State.UnprotectAsync("urn:a"),
            "unprotect all" => stack.State.UnprotectAllAsync(),
            _ => stack.Workspace.RemoveStackAsync("dev"),
        });

        Assert.Equal(expected, _command.Calls);
    }

    [Fact]
    public async Task SetConfig_Secret_TravelsOverStandardInput()
    {
        using var stack = await Stacks.LocalAsync(_command);

        await stack.SetConfigAsync("k", new ConfigValue("hunter2", isSecret: true));

        Assert.Equal(["config set k --secret --stack dev"], _command.Calls);
        Assert.Equal(["hunter2\n"], _command.Inputs);
    }

    [Fact]
    public async Task SetAllConfig_PlainAndSecret_KeepsSecretsOutOfArguments()
    {
        using var stack = await Stacks.LocalAsync(_command);

        await stack.SetAllConfigAsync(new Dictionary<string, ConfigValue>
        {
            ["a"] = new("1"),
            ["s"] = new("hunter2", isSecret: true),
            ["b"] = new("x=y"),
        });

        Assert.Equal(
            ["config set-all --stack dev --plaintext a=1 --plaintext b=x=y", "config set s --secret --stack dev"],
            _command.Calls);
    }

    [Fact]
    public async Task GetAllConfig_Always_GivesValuesAndSecrets()
    {
        _command.Answer("config --show-secrets --json --stack dev", """
            {"p:a":{"value":"1","secret":false},"p:s":{"value":"hunter2","secret":true},
             "p:o":{"value":"{\"x\":4}","objectValue":{"x":4},"secret":false},"p:n":{"objectValue":[1],"secret":false}}
            """);
        using var stack = await Stacks.LocalAsync(_command);

        var config = await stack.GetAllConfigAsync();

        Assert.Equal(("1", false), (config["p:a"].Value, config["p:a"].IsSecret));
        Assert.Equal(("hunter2", true), (config["p:s"].Value, config["p:s"].IsSecret));
        Assert.Equal(("""{"x":4}""", "[1]"), (config["p:o"].Value, config["p:n"].Value));
    }

    [Fact]
    public async Task GetOutputs_WithSecrets_AsksTwice()
    {
        _command
            .Answer("stack output --json --stack dev", """{"a":"1","s":"[secret]"}""")
            .Answer("stack output --json --show-secrets", """{"a":"1","s":{"deep":"hunter2"}}""");
        using var stack = await Stacks.LocalAsync(_command);

        var outputs = await stack.GetOutputsAsync();

        Assert.Equal(
            ["stack output --json --stack dev", "stack output --json --show-secrets --stack dev"], _command.Calls);
        Assert.Equal((false, true), (outputs["a"].IsSecret, outputs["s"].IsSecret));
        Assert.Equal("hunter2", ((Dictionary<string, object?>)outputs["s"].Value)["deep"]);
    }

    [Fact]
    public async Task ExportStack_Always_KeepsTheDocument()
    {
        _command.Answer("stack export --show-secrets --stack dev", """{"version":3,"deployment":{"resources":[]}}""");
        using var stack = await Stacks.LocalAsync(_command);

        var state = await stack.ExportStackAsync();

        Assert.Equal(3, state.Version);
        Assert.Equal(0, state.Json.GetProperty("deployment").GetProperty("resources").GetArrayLength());
    }

    [Fact]
    public async Task GetInfo_NothingYet_IsNull()
    {
        _command.Answer("stack history", "");
        using var stack = await Stacks.LocalAsync(_command);

        Assert.Null(await stack.GetInfoAsync());
    }

    [Fact]
    public async Task Workspace_Always_SaysWhoAndWhatIsThere()
    {
        _command
            .Answer("whoami --json", """{"user":"eva","url":"file:///x"}""")
            .Answer("stack ls --json", """
                [{"name":"dev","current":true,"lastUpdate":"2026-11-22T10:00:00.000Z","updateInProgress":false,
                  "resourceCount":3},{"name":"new","current":false}]
                """);
        using var stack = await Stacks.LocalAsync(_command);

        var who = await stack.Workspace.WhoAmIAsync();
        var current = await stack.Workspace.GetStackAsync();

        Assert.Equal(("eva", "file:///x", 0), (who.User, who.Url, who.Organizations.Length));
        Assert.Equal(("dev", 3, false), (current!.Name, current.ResourceCount, current.IsUpdateInProgress));
        Assert.Equal("3.260.0", stack.Workspace.PulumiVersion);
    }

    [Fact]
    public async Task CreateOrSelect_NoStack_MakesIt()
    {
        _command.Answer("stack select", "", 6, "error: no stack named 'dev' found");

        using var stack = await LocalWorkspace.CreateOrSelectStackAsync(new LocalProgramArgs("dev", Path.GetTempPath())
        {
            PulumiCommand = _command,
            SecretsProvider = "passphrase",
        });

        Assert.Equal(
            ["stack select --stack dev", "stack init dev --secrets-provider passphrase"], _command.Calls);
    }

    public static TheoryData<string, Type> Failures => new()
    {
        { "error: no stack named 'x' found", typeof(StackNotFoundException) },
        { "error: stack 'organization/p/x' already exists", typeof(StackAlreadyExistsException) },
        {
            "error: [409] Conflict: Another update is currently in progress.", typeof(ConcurrentUpdateException)
        },
        { "error: the stack is currently locked by 1 lock(s).", typeof(ConcurrentUpdateException) },
        { "error: something else", typeof(CommandException) },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public void CommandException_ByText_IsOfItsKind(string error, Type kind)
    {
        var failure = CommandException.Of(new CommandResult(1, "out", error));

        Assert.Equal(kind, failure.GetType());
        Assert.Equal(kind.Name, failure.Name);
        Assert.Equal($"code: 1\nstdout: out\nstderr: {error}\n", failure.Message);
    }
}
