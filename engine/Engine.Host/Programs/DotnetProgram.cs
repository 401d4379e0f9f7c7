using System.Diagnostics;

namespace Infra.Engine.Host;

/// <summary>A program of <c>runtime: dotnet</c>: its binary, or its project built once and then executed.</summary>
internal sealed class DotnetProgram(ProjectRuntime runtime) : IProgram
{
    private string? built;

    /// <inheritdoc/>
    public bool InMemory => false;

    /// <inheritdoc/>
    public async Task<ProgramEnd> RunAsync(ProgramRun run, CancellationToken cancellation)
    {
        var binary = runtime.Option("binary") is { Length: > 0 } named
            ? Path.GetFullPath(named, run.RootDirectory)
            : built ??= await BuildAsync(run, cancellation).ConfigureAwait(false);
        if (binary is null)
        {
            return ProgramEnd.Bailed;
        }

        var start = binary.EndsWith(".dll", StringComparison.OrdinalIgnoreCase)
            ? ProgramEnvironment.Command(run, "dotnet", [binary]) : ProgramEnvironment.Command(run, binary, []);
        ProgramEnvironment.AddRun(start, run);
        return ProgramEnvironment.EndOf(
            await ChildProcess.RunAsync(start, run.OnLine, cancellation).ConfigureAwait(false));
    }

    // `dotnet run` would build again, and cost more than a second, on every operation.
    private static async Task<string?> BuildAsync(ProgramRun run, CancellationToken cancellation)
    {
        var project = FindProject(run.ProgramDirectory);
        List<string> output = [];
        var build = Dotnet(run, "build", project, "-nologo", "-v", "quiet", "-t:Build", "-getProperty:TargetPath");
        var exitCode = await ChildProcess.RunAsync(build, (line, _) => Collect(output, line), cancellation)
            .ConfigureAwait(false);
        if (exitCode is 0)
        {
            return output.Last(static line => line.Length > 0);
        }

        foreach (var line in output)
        {
            run.OnLine(line, true);
        }

        return exitCode is null
            ? null : throw new CommandException($"'{project}' does not build: see the lines above");
    }

    private static void Collect(List<string> lines, string line)
    {
        lock (lines)
        {
            lines.Add(line);
        }
    }

    private static ProcessStartInfo Dotnet(ProgramRun run, params string[] arguments) =>
        ProgramEnvironment.Command(run, "dotnet", arguments);

    private static string FindProject(string directory)
    {
        string[] endings = ["*.csproj", "*.fsproj", "*.vbproj"];
        var projects = endings.SelectMany(ending => Directory.GetFiles(directory, ending)).ToArray();
        return projects is [var project]
            ? project
            : throw new CommandException(
                $"'{directory}' has {projects.Length} project files; a program needs exactly one there, "
                + "or the option `binary` in Pulumi.yaml");
    }
}
