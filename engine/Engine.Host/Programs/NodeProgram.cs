using System.Globalization;

namespace Infra.Engine.Host;

/// <summary>A program of <c>runtime: nodejs</c>, run by its SDK's own runner.</summary>
internal sealed class NodeProgram(ProjectRuntime runtime) : IProgram
{
    private const string Runner = "node_modules/@pulumi/pulumi/cmd/run/index.js";

    /// <inheritdoc/>
    public bool InMemory => false;

    /// <inheritdoc/>
    public async Task<ProgramEnd> RunAsync(ProgramRun run, CancellationToken cancellation)
    {
        List<string> arguments = [.. runtime.Option("nodeargs").Split(' ', StringSplitOptions.RemoveEmptyEntries)];
        arguments.AddRange(
        [
            FindRunner(run.ProgramDirectory),
            "--monitor", run.Address,
            "--engine", run.Address,
            "--organization", run.Organization,
            "--project", run.Project,
            "--root-directory", run.RootDirectory,
            "--stack", run.Stack,
            "--pwd", run.ProgramDirectory,
            "--parallel", run.Parallel.ToString(CultureInfo.InvariantCulture),
        ]);
        if (run.DryRun)
        {
            arguments.Add("--dry-run");
        }

        arguments.Add(".");
        var start = ProgramEnvironment.Command(run, "node", arguments);
        if (runtime.Option("typescript") is not "false")
        {
            start.Environment["PULUMI_NODEJS_TYPESCRIPT"] = "true";
        }

        if (runtime.Option("tsconfig") is { Length: > 0 } settings)
        {
            start.Environment["PULUMI_NODEJS_TSCONFIG_PATH"] = settings;
        }

        return ProgramEnvironment.EndOf(
            await ChildProcess.RunAsync(start, run.OnLine, cancellation).ConfigureAwait(false));
    }

    private static string FindRunner(string directory)
    {
        for (var folder = directory; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var candidate = Path.Combine(folder, Runner);
            if (File.Exists(candidate))
            {
                return candidate;
            }
        }

        throw new CommandException(
            $"the package @pulumi/pulumi is not installed (searching upwards from '{directory}'): "
            + "run `npm ci` there");
    }
}
