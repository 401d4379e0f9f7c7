using System.Text.Json.Nodes;
using Infra.Testing;
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
        await SetUpAsync();

        var preview = await RunAsync("preview", "--color", "never", "--non-interactive");
        Assert.Contains("+ 4 to create", preview);
        Assert.Contains("address : [unknown]", preview);
        Assert.DoesNotContain("hunter2", preview);

        var created = await RunAsync(["up", .. Unattended]);
        Assert.Contains("+ 4 created", created);
        Assert.DoesNotContain("hunter2", created);
        await AssertOutputsAsync();
        var former = (await ResourcesAsync())[Server + "former-server"];
        AssertServer(former);

        await RunAsync("config", "set", "former", "false");
        var renamed = await RunAsync(["up", .. Unattended]);
        Assert.DoesNotContain("created", renamed);
        Assert.Contains("unchanged", renamed);
        Assert.Equal(
            WireJson.Text(former, "id"), WireJson.Text((await ResourcesAsync())[Server + "shop-server"], "id"));

        await RunAsync("config", "set", "--secret", "password", "hunter3");
        var changed = await RunAsync(["up", .. Unattended]);
        Assert.Contains("~ 1 updated", changed);
        Assert.Contains("store:index:Server shop-server updated", changed);
        Assert.DoesNotContain("hunter3", changed);

        await RunAsync(["destroy", .. Unattended]);
        Assert.Empty(await ResourcesAsync());
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

    private async Task AssertOutputsAsync()
    {
        var shown = JsonNode.Parse(await RunAsync("stack", "output", "--json", "--show-secrets"))!;
        var hidden = JsonNode.Parse(await RunAsync("stack", "output", "--json"))!;
        Assert.Equal("open sesame", WireJson.Text(shown, "password"));
        Assert.Equal("[secret]", WireJson.Text(hidden, "password"));
        Assert.Equal("""["a","b"]""", hidden["zones"]!.ToJsonString());
        Assert.NotEqual("", WireJson.Text(hidden, "address"));
    }

    private async Task<Dictionary<string, JsonNode>> ResourcesAsync()
    {
        var export = JsonNode.Parse(await RunAsync("stack", "export"))!;
        return (export["deployment"]!["resources"] as JsonArray ?? [])
            .ToDictionary(static resource => WireJson.Text(resource, "urn"), static resource => resource!);
    }

    // A stack to refer to, and the one that refers to it, with what its program asks for.
    private async Task SetUpAsync()
    {
        var @base = Path.Combine(bench.Work, "base");
        Directory.CreateDirectory(@base);
        await NodePackages.CopyAsync("base", @base);
        await NodePackages.CopyAsync("shop", bench.Project);
        await RunAsync("stack", "init", "dev", "--cwd", @base);
        await RunAsync(["up", "--cwd", @base, "--stack", "dev", .. Unattended]);
        await RunAsync("stack", "init", "dev");
        await RunAsync("config", "set", "--secret", "password", "hunter2");
        await RunAsync("config", "set", "former", "true");
    }

    private async Task<string> RunAsync(params string[] arguments)
    {
        Dictionary<string, string?> variables = new()
        {
            ["INFRA_SCHEMAS"] = Path.Combine(NodePackages.Folder, "shop", "schemas"),
        };
        var run = await bench.RunAsync(arguments, variables, null, default);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.ExitCode}\n{run.Output}{run.Error}");
        return run.Output;
    }
}
