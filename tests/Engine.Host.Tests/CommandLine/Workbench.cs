using System.Globalization;
using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host.Tests.CommandLine;

/// <summary>A project in a folder of its own, and the command line working there.</summary>
internal sealed class Workbench : IDisposable
{
    private readonly StringWriter output = new(CultureInfo.InvariantCulture) { NewLine = "\n" };
    private readonly StringWriter error = new(CultureInfo.InvariantCulture) { NewLine = "\n" };

    public Workbench(string project = "name: shop\nruntime: nodejs\n")
    {
        Folder = Directory.CreateTempSubdirectory("workbench-").FullName;
        Write("Pulumi.yaml", project);
        Environment["PULUMI_HOME"] = Path.Combine(Folder, "home");
        Environment["PULUMI_CONFIG_PASSPHRASE"] = "rehearsal";
        Environment["USER"] = "somebody";
    }

    public string Folder { get; }

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal);

    public List<EngineEvent> Events { get; } = [];

    public IProviderSource? Providers { get; init; }

    public string Output => Normal(output);

    public string Error => Normal(error);

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Folder, file), text);

    public string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    public Task<int> RunAsync(string arguments, CancellationToken cancellation = default) =>
        RunAsync(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), cancellation);

    public async Task<int> RunAsync(string[] arguments, CancellationToken cancellation = default)
    {
        output.GetStringBuilder().Clear();
        error.GetStringBuilder().Clear();
        Events.Clear();
        return await PulumiCli.RunAsync(Invocation(arguments), cancellation);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private CommandInvocation Invocation(string[] arguments)
    {
        var invocation = new CommandInvocation
        {
            Arguments = [.. arguments],
            WorkingDirectory = Folder,
            Environment = Environment,
            Output = output,
            Error = error,
            OnEvent = Events.Add,
        };
        return Providers is { } providers
            ? invocation with { Providers = _ => providers }
            : invocation with { Providers = static world => new SimulatedProviders(world, new SimulationOptions()) };
    }

    private string Normal(StringWriter text) => text.ToString().Replace(Folder, "$WORK", StringComparison.Ordinal);
}
