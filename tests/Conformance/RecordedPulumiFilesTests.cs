using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Infra.Testing;
using Xunit;

namespace Infra.Conformance;

/// <summary>
/// Settings and state as the real command line left them on disk, with real secrets: taken over and gone on with.
/// </summary>
public sealed partial class RecordedPulumiFilesTests
{
    [NeedsFact(TestData.RecordedPulumi)]
    public async Task RecordedPulumi_RealFiles_AreContinuedAndWrittenBack()
    {
        var scenario = Path.Combine(TestData.Folder(TestData.RecordedPulumi)!, "04-secrets-config");
        var raw = Path.Combine(scenario, "raw-with-passphrase-rehearsal");
        var step = RecordedStep.Of(scenario).Single(static step => step.Name == "41-up-no-change");
        using var bench = new Bench(scenario);
        var settings = Path.Combine(bench.Project, "Pulumi.dev.yaml");
        var state = Path.Combine(bench.Work, "backend", ".pulumi", "stacks", "shop", "dev.json");
        Directory.CreateDirectory(Path.GetDirectoryName(state)!);
        File.Copy(Path.Combine(raw, "dev.json"), state);
        File.Copy(Path.Combine(raw, "Pulumi.dev.yaml"), settings);

        var tokens = new Tokens(bench.Work);
        var traffic = new Traffic(step);
        var providers = new ProviderPlayer(step, traffic, tokens) { Installed = ImmutableHashSet.Create("sim-v1.2.3") };
        var program = new ProgramPlayer(step, traffic, tokens);
        var run = await bench.RunAsync(
            ["up", "--yes", "--skip-preview", "--stack", "dev", "--parallel", "1", "--color", "never"],
            invocation => invocation with { Program = program, Providers = _ => providers });
        providers.Finish();

        Assert.True(run.ExitCode == 0, run.Output + run.Error);
        Assert.Empty(traffic.Differences);
        Assert.Equal(File.ReadAllText(Path.Combine(raw, "Pulumi.dev.yaml")), File.ReadAllText(settings));
        Assert.Equal(
            Masked(File.ReadAllText(Path.Combine(raw, "dev-after-second-up.json"))), Masked(File.ReadAllText(state)));
        var shown = await bench.RunAsync(["stack", "output", "password", "--show-secrets", "--stack", "dev"]);
        Assert.Equal("hunter2\n", shown.Output);
    }

    private static string Masked(string state) => Time().Replace(Ciphertext().Replace(state, "v1:"), "time");

    [GeneratedRegex("v1:[A-Za-z0-9+/=]+:[A-Za-z0-9+/=]+")]
    private static partial Regex Ciphertext();

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|[+-][0-9:]+)")]
    private static partial Regex Time();
}
