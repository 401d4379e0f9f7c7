using System.Text.Json.Nodes;
using Infra.Conformance.Programs;
using Infra.Testing;
using Pulumi;
using Pulumi.Wire;
using Xunit;
using static Infra.Conformance.Programs.Sim;

namespace Infra.Conformance;

/// <summary>
/// Programs in C# that say what recorded programs of Node say: given the recorded replies, they ask the same.
/// </summary>
public sealed class RecordedPulumiTwinsTests
{
    private static readonly (string Scenario, string Program, Func<Dictionary<string, object?>> Twin)[] Twins =
    [
        ("01-basics", "v1.js", new Basics("debian", "small", Map(("env", "dev"), ("team", "core")), "address").Run),
        ("01-basics", "v2.js", new Basics("debian", "small", Edge("dev"), "addr").Run),
        ("01-basics", "v3.js", new Basics("ubuntu", "large", Edge("qa"), "addr").Run),
        ("02-replace", "a1.js", static () => Replacements.A("10.1.0.0/16")),
        ("02-replace", "a2.js", static () => Replacements.A("10.2.0.0/16")),
        ("02-replace", "a3.js", static () => Replacements.A("10.3.0.0/16")),
        ("02-replace", "b1.js", static () => Replacements.B("data-one", "10.1.0.0/16")),
        ("02-replace", "b2.js", static () => Replacements.B("data-two", "10.1.0.0/16")),
        ("02-replace", "b3.js", static () => Replacements.B("data-two", "10.2.0.0/16")),
        ("02-replace", "b4.js", static () => Replacements.B("data-three", "10.1.0.0/16", deleteFirst: false)),
        ("02-replace", "c1.js", static () => Replacements.C("A", 1, 2)),
        ("02-replace", "c2.js", static () => Replacements.C("B", 3, 4, 5)),
        ("02-replace", "d1.js", Replacements.Before),
        ("02-replace", "d2.js", static () => Replacements.Renamed()),
        ("02-replace", "d3.js", static () => Replacements.Renamed(aliases: false)),
        ("04-secrets-config", "v1.js", Programs.Secrets.Run),
        ("05-references", "ref.js", Programs.References.OtherStack),
        ("05-references", "prov1.js", Programs.References.Providers),
        ("05-references", "invoke.js", Programs.References.Functions),
        ("05-references", "deps.js", Programs.References.Dependencies),
        ("09-wire", "v1.js", static () => new Wire().Run()),
    ];

    // Node makes these beside what C# has: a promise of a function's result, what is told of an output, and whole
    // resources, which it takes apart.
    private static readonly HashSet<string> NodeOnlyOutputs =
        new(StringComparer.Ordinal) { "plain", "details", "secretDetails", "network", "box" };

    [NeedsFact(TestData.RecordedPulumi)]
    public async Task RecordedPulumi_TwinsInCSharp_AskTheSame()
    {
        List<string> problems = [];
        var played = 0;
        foreach (var (scenario, program, twin) in Twins)
        {
            var folder = Path.Combine(TestData.Folder(TestData.RecordedPulumi)!, scenario);
            if (Directory.Exists(folder))
            {
                var step = RecordedStep.Of(folder).First(step => Path.GetFileName(step.Program) == program
                    && step.ExitCode == 0 && step.Changes);
                problems.AddRange((await PlayAsync(step, twin)).Select(found => $"{scenario} {program}: {found}"));
                played++;
            }
        }

        Assert.NotEqual(0, played);
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    private static Dictionary<string, object?> Edge(string environment) =>
        Map(("env", environment), ("team", "edge"), ("owner", "kim"));

    private static async Task<List<string>> PlayAsync(RecordedStep step, Func<Dictionary<string, object?>> twin)
    {
        var tokens = new Tokens("/twin");
        var monitor = new TwinMonitor(step, tokens);
        await using var server = RpcServer.Host(monitor.Services());
        var result = await Deployment.RunInlineAsync(
            new InlineDeploymentSettings
            {
                MonitorAddress = server.Address,
                EngineAddress = server.Address,
                Deployment = SettingsOf(step),
            },
            runner => runner.RunAsync(() => Task.FromResult<IDictionary<string, object?>>(twin())));
        List<string> problems = [.. monitor.Said.Select(static said => "said: " + said)];
        if (result.ExitCode != 0 || monitor.Asked.IsEmpty)
        {
            problems.Add($"{step.Name} ended with {result.ExitCode}: {result.Failure?.SourceException}");
        }

        var comparer = new JsonComparer(tokens);
        foreach (var (method, request, recorded) in monitor.Asked)
        {
            problems.AddRange(recorded is null
                ? [$"{method} was not recorded: {WireJson.Plain(request)}"]
                : Differences(comparer, method, request, recorded));
        }

        problems.AddRange(monitor.Left
            .Where(static call => call.Method is "ResourceMonitor/RegisterResource" or "ResourceMonitor/ReadResource")
            .Select(static call => $"{call.Method} {call.Subject} was not asked"));
        return problems;
    }

    private static IEnumerable<string> Differences(
        JsonComparer comparer, string method, JsonObject request, RecordedCall recorded)
    {
        var (theirs, ours) = (TwinRequests.Normal(recorded.Request), TwinRequests.Normal(request));
        foreach (var name in recorded.Subject.Contains(":Stack::") ? NodeOnlyOutputs : [])
        {
            (theirs["outputs"] as JsonObject)?.Remove(name);
        }

        return comparer.Compare($"{method} {recorded.Subject}", theirs, ours) is { } difference
            ? [$"{difference.Aspect}: expected {difference.Expected}, got {difference.Got}"]
            : [];
    }

    private static DeploymentSettings SettingsOf(RecordedStep step)
    {
        var info = step.Calls.First(static call => call.Method.EndsWith("/GetDeploymentInfo", StringComparison.Ordinal))
            .Response!;
        return new DeploymentSettings
        {
            Project = WireJson.Text(info, "project"),
            Stack = WireJson.Text(info, "stack"),
            RootDirectory = "/twin",
            Config = (info["config"] as JsonObject ?? []).ToDictionary(
                static pair => pair.Key, static pair => pair.Value!.GetValue<string>(), StringComparer.Ordinal),
            ConfigSecretKeys = [.. (info["configSecretKeys"] as JsonArray ?? [])
                .Select(static key => key!.GetValue<string>())],
        };
    }
}
