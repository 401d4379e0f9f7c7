namespace Infra.Conformance;

/// <summary>What surrounded a recorded command beside its arguments: whether and how it can be had here.</summary>
internal sealed record Circumstances
{
    private const string Setting = "config: pulumi:disable-default-providers: [";

    private const string ProjectFile = "Pulumi.yaml = ";

    private string Disabled { get; init; } = "";

    private string Project { get; init; } = "";

    private bool Interrupted { get; init; }

    /// <summary>Why it cannot be had; null when it can.</summary>
    public string? NotPlayable { get; private init; }

    /// <summary>The circumstances of a step.</summary>
    public static Circumstances Of(RecordedStep step)
    {
        var result = new Circumstances();
        foreach (var remark in step.Remarks)
        {
            result = remark switch
            {
                _ when remark.StartsWith("index.js = ", StringComparison.Ordinal) => result,
                _ when remark.StartsWith(ProjectFile, StringComparison.Ordinal) =>
                    result with { Project = remark[ProjectFile.Length..] },
                _ when remark.StartsWith("SIM_WORLD", StringComparison.Ordinal) => result,
                _ when remark.StartsWith(Setting, StringComparison.Ordinal) =>
                    result with { Disabled = remark[Setting.Length..].TrimEnd(']') },
                _ when remark.StartsWith("one SIGINT ", StringComparison.Ordinal) => result with { Interrupted = true },
                _ => result with { NotPlayable = remark },
            };
        }

        return result;
    }

    /// <summary>What interrupts the command while a provider is at work; null when nothing does.</summary>
    public Action<string>? Interrupts(CancellationTokenSource interruption) => !Interrupted
        ? null
        : call =>
        {
            if (call.StartsWith("Create ", StringComparison.Ordinal)
                && call.EndsWith("::slow", StringComparison.Ordinal))
            {
                interruption.Cancel();
            }
        };

    /// <summary>Makes them so; another project file stays.</summary>
    public async Task BeginAsync(Bench bench)
    {
        if (Project is not "")
        {
            bench.ReplaceProject(Project);
        }

        if (Disabled is not "")
        {
            await bench.RunAsync(["config", "set", "--path", "pulumi:disable-default-providers[0]", Disabled]);
        }
    }

    /// <summary>Takes them back.</summary>
    public Task EndAsync(Bench bench) => Disabled is ""
        ? Task.CompletedTask
        : bench.RunAsync(["config", "rm", "pulumi:disable-default-providers"]);
}
