using System.Text.Json.Nodes;

namespace Infra.Conformance;

/// <summary>
/// The stacks that a recording has at a step, with the last recorded state of each; they can be set up here.
/// </summary>
internal sealed class RecordedStacks
{
    private readonly Dictionary<string, string> states = new(StringComparer.Ordinal);
    private string selected = "";

    /// <summary>Whether the last recorded states are those that the next step found.</summary>
    public bool IsKnown { get; set; } = true;

    /// <summary>The flag by which a step names its stack; empty when it means the selected one.</summary>
    public static string[] FlagOf(RecordedStep step)
    {
        var words = CommandLine.Parse(step.Command).Arguments.ToList();
        var at = words.IndexOf("--stack");
        return at < 0 ? [] : ["--stack", words[at + 1]];
    }

    /// <summary>A step was recorded.</summary>
    public void Follow(RecordedStep step)
    {
        var words = CommandLine.Parse(step.Command).Arguments;
        var named = words.Skip(2).FirstOrDefault(static word => !word.StartsWith('-'))?.Split('/')[^1];
        if (step.ExitCode == 0 && words is ["stack", "init" or "select", ..] && named is { } name)
        {
            selected = name;
            states.TryAdd(name, "");
        }

        if (step.ExitCode == 0 && words is ["stack", "rename", ..] && named is { } renamed
            && states.Remove(selected, out var moved))
        {
            (selected, states[renamed]) = (renamed, moved);
        }

        if (step.HasState)
        {
            states[StackOf(step)] = step.StateAfter;
        }
        else if (step.ExitCode == 0 && (words is ["stack", "rm", ..] || words.Contains("--remove")))
        {
            states.Remove(words is ["stack", "rm", var gone, ..] && !gone.StartsWith('-') ? gone : selected);
        }
    }

    /// <summary>Sets up what is recorded; the reason when that cannot be done.</summary>
    public async Task<string?> RestoreAsync(Bench bench, Tokens tokens, Plaintexts plaintexts)
    {
        await RemoveOthersAsync(bench);
        foreach (var (stack, file) in states)
        {
            await bench.RunAsync(["stack", "init", stack]);
            if (file is "")
            {
                continue;
            }

            if (plaintexts.Opened(JsonNode.Parse(File.ReadAllText(file))!) is not { } state)
            {
                return "a secret of the recorded state is not known";
            }

            var path = Path.Combine(bench.Work, "state.json");
            await File.WriteAllTextAsync(path, tokens.Filled(WireJson.Plain(state)));
            var imported = await bench.RunAsync(["stack", "import", "--stack", stack, "--file", path, "--force"]);
            if (imported.ExitCode != 0)
            {
                return $"the recorded state is refused: {imported.Error.Trim()}";
            }
        }

        if (selected is not "" && states.ContainsKey(selected))
        {
            await bench.RunAsync(["stack", "select", selected]);
        }

        return null;
    }

    // What is there stays, with its history, but for resources.
    private async Task RemoveOthersAsync(Bench bench)
    {
        var there = await bench.RunAsync(["stack", "ls", "--json"]);
        foreach (var stack in JsonNode.Parse(there.ExitCode == 0 ? there.Output : "[]")!.AsArray())
        {
            var name = WireJson.Text(stack, "name");
            if (!states.TryGetValue(name, out var known)
                || (known is "" && stack!["resourceCount"]!.GetValue<int>() > 0))
            {
                await bench.RunAsync(["stack", "rm", name, "--yes", "--force", "--preserve-config"]);
            }
        }
    }

    private string StackOf(RecordedStep step)
    {
        var state = JsonNode.Parse(File.ReadAllText(step.StateAfter))!;
        return (state["deployment"]?["resources"] as JsonArray)?.FirstOrDefault() is { } first
            && WireJson.Text(first, "urn").Split(':')[2] is var own && states.ContainsKey(own)
            ? own
            : FlagOf(step) is [_, var named] ? named : selected;
    }
}
