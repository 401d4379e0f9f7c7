using System.Collections.Immutable;

namespace Infra.Engine.Tests;

/// <summary>Everything a deployment needs, in memory, with what it left behind.</summary>
internal sealed class Stage : IProviderSource, IEventSink, IJournal, IStackOutputs
{
    private readonly Func<FakeWorld, IProvider> provider;

    public Stage(FakeWorld? world = null, Func<FakeWorld, IProvider>? provider = null)
    {
        World = world ?? new FakeWorld();
        this.provider = provider ?? (static world => new FakeProvider(world));
    }

    public FakeWorld World { get; }

    public Snapshot State { get; set; } = Snapshot.Empty;

    public List<EngineEvent> Events { get; } = [];

    public List<JournalEntry> Journal { get; } = [];

    public Dictionary<string, PropertyMap> Stacks { get; } = [];

    public int Seed { get; set; }

    public Func<DeploymentOptions, DeploymentOptions> Options { get; set; } = static options => options;

    /// <summary>One event a line: what, the operation, the name.</summary>
    public IEnumerable<string> Told => Events.Select(static told => told switch
    {
        EngineEvent.ResourcePre pre => $"pre {pre.Metadata.Op.Name()} {pre.Metadata.Urn.Name}",
        EngineEvent.ResourceOutputs outputs => $"out {outputs.Metadata.Op.Name()} {outputs.Metadata.Urn.Name}",
        EngineEvent.ResourceOperationFailed failed =>
            $"failed {failed.Metadata.Op.Name()} {failed.Metadata.Urn.Name} {failed.Status}",
        EngineEvent.Diagnostic line => $"{line.Prefix}{line.Message.TrimEnd('\n')}",
        EngineEvent.Summary summary => "summary " + summary.Result + string.Concat(
            summary.ResourceChanges.Select(static pair => $" {pair.Key.Name()}={pair.Value}")),
        _ => told.GetType().Name,
    });

    public Deployment Begin(bool preview = false)
    {
        Events.Clear();
        Journal.Clear();
        var options = Options(new DeploymentOptions { Project = "shop", Stack = "dev", DryRun = preview });
        return new Deployment(
            options, State, new DeploymentPorts(this, this, this, this, TimeProvider.System, new Random(++Seed)));
    }

    /// <summary>Runs a program over the state, and keeps the state it leads to.</summary>
    public async Task<DeploymentResult> RunAsync(Func<Script, Task> program, bool preview = false)
    {
        var deployment = Begin(preview);
        var outcome = ProgramOutcome.Succeeded;
        try
        {
            await program(new Script(deployment));
        }
        catch (StepFailedException)
        {
            outcome = ProgramOutcome.Failed;
        }

        return Keep(await deployment.CloseAsync(outcome));
    }

    /// <summary>Goes on from the state that a deployment led to, which its journal must lead to as well.</summary>
    public DeploymentResult Keep(DeploymentResult result)
    {
        static IEnumerable<string> Entries(Snapshot state) =>
            state.Resources
                .Select(static entry => $"{entry.Urn} {entry.Id} {entry.Delete} {entry.PendingReplacement}")
                .Order();

        var replayed = JournalReplay.Apply(State, Journal);
        Assert.Empty(StateVerifier.Problems(replayed));
        Assert.Empty(StateVerifier.Problems(result.Snapshot));
        Assert.Equal(Entries(replayed), Entries(result.Snapshot));
        Assert.Equal(replayed.PendingOperations.Length, result.Snapshot.PendingOperations.Length);
        State = result.Snapshot;
        return result;
    }

    public ValueTask<IProvider> LoadAsync(ProviderRequest request, CancellationToken cancellation) =>
        request.Package == "nope"
            ? throw new ProviderException("no resource plugin 'pulumi-resource-nope' found")
            : ValueTask.FromResult(provider(World));

    public void Emit(EngineEvent engineEvent) => Events.Add(engineEvent);

    public ValueTask RecordAsync(JournalEntry entry, CancellationToken cancellation)
    {
        World.Power.Use();
        Journal.Add(entry);
        return ValueTask.CompletedTask;
    }

    public ValueTask<PropertyMap?> ReadAsync(string stackName, CancellationToken cancellation) =>
        ValueTask.FromResult(Stacks.GetValueOrDefault(stackName));

    public ValueTask<Snapshot?> ReadSnapshotAsync(string stackName, CancellationToken cancellation) =>
        ValueTask.FromResult<Snapshot?>(stackName == "here" ? State : null);
}
