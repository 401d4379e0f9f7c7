using System.Globalization;

using Infra.Engine;
using Infra.Engine.Host;
using Infra.Engine.Host.Simulation;
using Infra.Simulation.Tests.Programs;

namespace Infra.Simulation.Tests.Crashes;

/// <summary>The stack <c>works/dev</c> in a folder, with the simulated world beside it.</summary>
internal sealed class WorksStack(string folder)
{
    private const string Passphrase = "works";

    private static readonly StackName Name = new("works", "dev");

    private StackFiles Files => new(Path.Combine(folder, ".pulumi"), Name);

    public string Folder => folder;

    public string Journal => Files.Journal;

    public string Locks => Files.Locks;

    public string Checkpoint => Files.Checkpoint;

    private string WorldPath => World.PathIn(Files.Root, Name.Project, Name.Stack);

    /// <summary>Makes it, without resources.</summary>
    public static WorksStack Create(string folder, bool isEncrypted)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), "name: works\nruntime: dotnet\n");
        ISecretsProvider secrets = isEncrypted ? PassphraseSecrets.Create(Passphrase) : new Base64Secrets();
        FileBackend.Open(folder).Create(Name, secrets);
        return new WorksStack(folder);
    }

    /// <summary>The same in another folder.</summary>
    public WorksStack CopyTo(string target)
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        return new WorksStack(target);
    }

    /// <summary>Updates or destroys it in this process.</summary>
    public async Task<Ended> RunAsync(Operation operation)
    {
        string[] common =
        [
            "--yes", "--stack", Name.Stack, "--parallel", operation.Parallel.ToString(CultureInfo.InvariantCulture),
            .. operation.IsPreviewed ? Array.Empty<string>() : ["--skip-preview"],
        ];
        if (operation.Generation == 0)
        {
            return await RunAsync(operation, ["destroy", .. common]);
        }

        await using var program = HostedWorks.Host(operation.Generation);
        return await RunAsync(operation, ["up", .. common, $"--client={program.Address}"]);
    }

    /// <summary>Runs a command on it in this process.</summary>
    public async Task<Ended> RunAsync(Operation operation, params string[] arguments)
    {
        using var output = new StringWriter();
        var events = new List<EngineEvent>();
        var invocation = new CommandInvocation
        {
            Arguments = [.. arguments],
            WorkingDirectory = folder,
            Environment = new Dictionary<string, string>
            {
                ["PULUMI_BACKEND_URL"] = $"file://{folder}",
                ["PULUMI_CONFIG_PASSPHRASE"] = Passphrase,
            },
            Output = output,
            Error = output,
            Time = new MomentClock(operation.Moments),
            Providers = world => new MomentProviders(
                new SimulatedProviders(world, new SimulationOptions { SchemaFolders = [Schemas] }),
                operation.Moments,
                operation.IsBlind),
            OnEvent = engineEvent =>
            {
                operation.Moments.Pass();
                events.Add(engineEvent);
            },
        };
        var code = await PulumiCli.RunAsync(invocation, CancellationToken.None);
        return new Ended(code, output.ToString(), events);
    }

    /// <summary>The state, with what a killed run had recorded.</summary>
    public Snapshot Load() => FileBackend.Open(folder, new BackendOptions { Warn = static _ => { } })
        .Load(Name, static description => description?.Type == "passphrase"
            ? PassphraseSecrets.Open(Passphrase, PassphraseSecrets.SaltOf(description))
            : new Base64Secrets()).Document.Snapshot;

    /// <summary>The world.</summary>
    public World OpenWorld() => World.Open(WorldPath);

    private static string Schemas => Path.Combine(AppContext.BaseDirectory, "Schemas");
}
