using System.Text.Json;
using System.Text.RegularExpressions;

using Infra.Testing;

using Pulumi.Automation;

namespace Infra.Automation.Tests;

/// <summary>Our commands against those that the official library for Node.js ran in the same story.</summary>
public sealed partial class RecordedArgumentsTests
{
    // Secrets are in the recorded arguments; the official library for .NET starts no program for refresh and destroy.
    private static readonly string[] _differOnPurpose =
        ["version", "config set-all", "refresh", "destroy", "stack tag"];

    [NeedsFact(TestData.RecordedPulumi)]
    public async Task Stack_SameStory_RunsTheSameCommands()
    {
        var recorded = Recorded();
        var command = Stacks.Command()
            .Answer("config get", """{"value":"v"}""")
            .Answer("config --show-secrets", "{}")
            .Answer("stack ls", "[]")
            .Answer("whoami", """{"user":"u"}""")
            .Answer("stack output --json --stack dev", """{"s":"[secret]"}""")
            .Answer("stack output --json --show-secrets", """{"s":"x"}""")
            .Answer("stack export", """{"version":3}""");
        using var stack = await Stacks.InlineAsync(command, PulumiFn.Create(static () => { }));

        await stack.Workspace.CreateStackAsync("dev");
        await stack.Workspace.SelectStackAsync("dev");
        await stack.Workspace.SelectStackAsync("nope");
        await stack.Workspace.WhoAmIAsync();
        await stack.SetConfigAsync("sim:region", new ConfigValue("north"));
        await stack.SetConfigAsync("settings.limits.cpu", new ConfigValue("4"), path: true);
        await stack.GetConfigAsync("password");
        await stack.GetAllConfigAsync();
        await stack.RemoveConfigAsync("sim:region");
        await stack.Workspace.ListStacksAsync();
        await stack.PreviewAsync(new PreviewOptions { Parallel = 1, OnEvent = static _ => { } });
        await stack.UpAsync(new UpOptions { Parallel = 1, Message = "first update" });
        await stack.UpAsync(new UpOptions { Parallel = 1 });
        var target = "urn:pulumi:dev::shop::sim:index:Server::web";
        await stack.UpAsync(new UpOptions { Parallel = 1, Diff = true, Target = [target] });
        await stack.GetHistoryAsync();
        await stack.ImportStackAsync(await stack.ExportStackAsync());
        await stack.Workspace.RemoveStackAsync("dev");

        Assert.Equal(recorded, command.Calls.Select(Normal).ToHashSet());
    }

    private static HashSet<string> Recorded()
    {
        var file = Path.Combine(TestData.Folder(TestData.RecordedPulumi)!, "08-automation", "argv.jsonl");
        return File.ReadLines(file)
            .Select(static line => JsonElement.Parse(line).GetProperty("argv").EnumerateArray())
            .Select(static argv => string.Join(' ', argv.Skip(1).Select(static word => word.GetString())))
            .Where(static call => !_differOnPurpose.Any(start => call.StartsWith(start, StringComparison.Ordinal)))
            .Select(Normal)
            .ToHashSet();
    }

    // The order of flags means nothing; what the command itself adds is not compared.
    private static string Normal(string call)
    {
        var text = Added().Replace(call, "")
            .Replace("127.0.0.1:<port>", "ADDRESS", StringComparison.Ordinal)
            .Replace("$TMP", "FILE", StringComparison.Ordinal);
        return string.Join(' ', text.Split(' ').Order(StringComparer.Ordinal));
    }

    [GeneratedRegex(" --non-interactive| --event-log [^ ]+")]
    private static partial Regex Added();
}
