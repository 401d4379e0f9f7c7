using System.Text.Json.Nodes;
using System.Collections.Immutable;
using Infra.Engine;
using Infra.Engine.Host;

namespace Infra.Conformance;

/// <summary>The place where a scenario is played: a project, a backend, a home, and commands in this process.</summary>
internal sealed class Bench : IDisposable
{
    private readonly string recorded = "";
    private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("conformance-");

    /// <summary>A fresh one, with an empty project.</summary>
    public Bench() => Directory.CreateDirectory(Project);

    /// <summary>A fresh one, with the files of a project.</summary>
    public Bench(string projectFiles)
        : this()
    {
        recorded = projectFiles;
        foreach (var file in Directory.GetFiles(projectFiles))
        {
            var name = Path.GetFileName(file);
            if (!name.StartsWith("Pulumi.", StringComparison.Ordinal) || name == "Pulumi.yaml")
            {
                File.Copy(file, Path.Combine(Project, name));
            }
        }

        foreach (var folder in Directory.GetDirectories(projectFiles).Where(static folder => !IsStep(folder)))
        {
            foreach (var file in Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            {
                var copy = Path.Combine(Project, Path.GetRelativePath(projectFiles, file));
                Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
                File.Copy(file, copy);
            }
        }
    }

    /// <summary>The folder of it all.</summary>
    public string Work => work.FullName;

    /// <summary>The folder of the project.</summary>
    public string Project => Path.Combine(Work, "project");

    /// <summary>Runs a command whose program and providers are played.</summary>
    public Task<CommandRun> RunAsync(
        IReadOnlyList<string> arguments,
        Func<CommandInvocation, CommandInvocation>? change = null,
        CancellationToken cancellation = default) => RunAsync(arguments, [], change, cancellation);

    /// <summary>Runs a command under variables; null takes one away.</summary>
    public async Task<CommandRun> RunAsync(
        IReadOnlyList<string> arguments,
        IEnumerable<KeyValuePair<string, string?>> variables,
        Func<CommandInvocation, CommandInvocation>? change,
        CancellationToken cancellation)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        List<string> events = [];
        var invocation = new CommandInvocation
        {
            Arguments = [.. arguments],
            WorkingDirectory = Project,
            Environment = Environment(variables),
            Output = output,
            Error = error,
            OnEventJson = events.Add,
        };
        var code = await PulumiCli.RunAsync(change?.Invoke(invocation) ?? invocation, cancellation);
        return new CommandRun(code, output.ToString(), error.ToString(), events);
    }

    /// <inheritdoc/>
    public void Dispose() => work.Delete(recursive: true);

    /// <summary>Puts another project file of the recording in place.</summary>
    public void ReplaceProject(string file) =>
        File.Copy(Path.Combine(recorded, file), Path.Combine(Project, "Pulumi.yaml"), overwrite: true);

    /// <summary>Makes the damaged copies of an exported state that the recordings tell of and do not have.</summary>
    public void MakeCopies()
    {
        var exported = Path.Combine(Project, "exported.json");
        if (File.Exists(Path.Combine(Project, "garbage.json")) || !File.Exists(exported))
        {
            return;
        }

        var text = File.ReadAllText(exported);
        File.WriteAllText(Path.Combine(Project, "garbage.json"), "nonsense");
        File.WriteAllText(Path.Combine(Project, "bad.json"), text.Replace("\"version\": 3", "\"version\": 99"));
        File.WriteAllText(Path.Combine(Project, "other.json"), text.Replace(":dev::", ":elsewhere::"));
        var state = JsonNode.Parse(text)!;
        var resources = state["deployment"]!["resources"]!.AsArray();
        var last = resources[^1];
        resources.RemoveAt(resources.Count - 1);
        resources.Insert(0, last);
        File.WriteAllText(Path.Combine(Project, "disorder.json"), state.ToJsonString());
    }

    private static bool IsStep(string folder) => File.Exists(Path.Combine(folder, "command.txt"));

    private Dictionary<string, string> Environment(IEnumerable<KeyValuePair<string, string?>> variables)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PATH"] = System.Environment.GetEnvironmentVariable("PATH") ?? "",
            ["HOME"] = Path.Combine(Work, "home"),
            ["USER"] = "somebody",
            ["PULUMI_HOME"] = Path.Combine(Work, "home"),
            ["PULUMI_BACKEND_URL"] = $"file://{Path.Combine(Work, "backend")}",
            ["PULUMI_CONFIG_PASSPHRASE"] = "rehearsal",
            ["PULUMI_DEBUG_COMMANDS"] = "true",
            ["PULUMI_DEBUG_GRPC"] = Path.Combine(Work, "grpc"),
            ["PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION"] = "true",
            ["PULUMI_SKIP_UPDATE_CHECK"] = "true",
        };
        Directory.CreateDirectory(Path.Combine(Work, "backend"));
        foreach (var (name, value) in variables)
        {
            environment.Remove(name);
            if (value is not null)
            {
                environment[name] = value;
            }
        }

        return environment;
    }
}

/// <summary>What a command came to.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error, IReadOnlyList<string> Events);
