using System.Text.Json.Nodes;
using Xunit;

namespace Infra.Conformance;

/// <summary>Programs of the real Node SDK on this engine, each in a process of its own, over gRPC.</summary>
public sealed class NodeSdkTests : IDisposable
{
    private const string Server = "urn:pulumi:dev::shop::shop:index:Shop$store:index:Server::";

    private static readonly string[] Unattended = ["--yes", "--skip-preview", "--color", "never", "--non-interactive"];

    private readonly Bench bench = new();

    [NeedsNode]
    public async Task Shop_FromPreviewToDestroy_IsWhatItsProgramSays()
    {
        var shop = await SetUpAsync();

        var preview = await RunAsync("preview", "--color", "never", "--non-interactive");
        Assert.Contains("+ 4 to create", preview.Output);
        Assert.Contains("address : [unknown]", preview.Output);
        Assert.DoesNotContain("hunter2", preview.Output);

        var created = await RunAsync(["up", .. Unattended]);
        Assert.Contains("+ 4 created", created.Output);
        Assert.DoesNotContain("hunter2", created.Output);
        await AssertOutputsAsync();
        var state = await ResourcesAsync();
        AssertServer(state[Server + "former-server"]);

        await RunAsync("config", "set", "former", "false");
        var renamed = await RunAsync(["up", .. Unattended]);
        Assert.DoesNotContain("created", renamed.Output);
        Assert.Contains("unchanged", renamed.Output);
        Assert.Equal(
            WireJson.Text(state[Server + "former-server"], "id"),
            WireJson.Text((await ResourcesAsync())[Server + "shop-server"], "id"));

        await RunAsync("config", "set", "--secret", "password", "hunter3");
        var changed = await RunAsync(["up", .. Unattended]);
        Assert.Contains("~ 1 updated", changed.Output);
        Assert.Contains("store:index:Server shop-server updated", changed.Output);
        Assert.DoesNotContain("hunter3", changed.Output);

        await RunAsync(["destroy", .. Unattended]);
        Assert.Empty(await ResourcesAsync());

        async Task<CommandRun> RunAsync(params string[] arguments)
        {
            var run = await shop(arguments);
            Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.ExitCode}\n{run.Output}{run.Error}");
            return run;
        }

        async Task AssertOutputsAsync()
        {
            var shown = JsonNode.Parse((await RunAsync("stack", "output", "--json", "--show-secrets")).Output)!;
            var hidden = JsonNode.Parse((await RunAsync("stack", "output", "--json")).Output)!;
            Assert.Equal("open sesame", WireJson.Text(shown, "password"));
            Assert.Equal("[secret]", WireJson.Text(hidden, "password"));
            Assert.Equal("""["a","b"]""", hidden["zones"]!.ToJsonString());
            Assert.NotEqual("", WireJson.Text(hidden, "address"));
        }

        async Task<Dictionary<string, JsonNode>> ResourcesAsync()
        {
            var export = JsonNode.Parse((await RunAsync("stack", "export")).Output)!;
            return (export["deployment"]!["resources"] as JsonArray ?? [])
                .ToDictionary(static resource => WireJson.Text(resource, "urn"), static resource => resource!);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => bench.Dispose();

    private static void AssertServer(JsonNode server)
    {
        Assert.StartsWith("v1:", WireJson.Text(server["inputs"]!["password"], "ciphertext"));
        Assert.Equal(
            ["urn:pulumi:dev::shop::shop:index:Shop$store:index:Network::shop-network"],
            server["dependencies"]!.AsArray().Select(static name => name!.GetValue<string>()));
        Assert.Equal("[80,443]", server["inputs"]!["ports"]!.ToJsonString());
        Assert.NotEqual("", WireJson.Text(server["inputs"], "image"));
        Assert.StartsWith("project:///index.js#", WireJson.Text(server, "sourcePosition"));
    }

    // A stack to refer to, and the one that refers to it, with what its program asks for.
    private async Task<Func<string[], Task<CommandRun>>> SetUpAsync()
    {
        var @base = Path.Combine(bench.Work, "base");
        Directory.CreateDirectory(@base);
        await NodePackages.CopyAsync("base", @base);
        await NodePackages.CopyAsync("shop", bench.Project);
        Dictionary<string, string?> variables = new()
        {
            ["INFRA_SCHEMAS"] = Path.Combine(NodePackages.Folder, "shop", "schemas"),
        };
        Task<CommandRun> Shop(string[] arguments) => bench.RunAsync(arguments, variables, null, default);
        string[][] commands =
        [
            ["stack", "init", "dev", "--cwd", @base],
            ["up", "--cwd", @base, "--stack", "dev", .. Unattended],
            ["stack", "init", "dev"],
            ["config", "set", "--secret", "password", "hunter2"],
            ["config", "set", "former", "true"],
        ];
        foreach (var command in commands)
        {
            var run = await Shop(command);
            Assert.True(run.ExitCode == 0, $"{string.Join(' ', command)}: {run.Output}{run.Error}");
        }

        return Shop;
    }
}
