using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>One run over one stack: takes registrations, plans each, executes it, records it.</summary>
/// <remarks>
/// Planning is one at a time, in the order of registration; execution of different resources is concurrent up to
/// <see cref="DeploymentOptions.Parallel"/>. Every method may be called concurrently. A deployment runs once: a
/// program's
/// registrations ending with <see cref="CloseAsync"/>, or one of <see cref="DestroyAsync"/> and <see
/// cref="RefreshAsync"/>.
/// </remarks>
public sealed partial class Deployment
{
    private readonly DeploymentOptions options;
    private readonly DeploymentPorts ports;
    private readonly Snapshot old;
    private readonly Recorder recorder;
    private readonly EventStream events;
    private readonly ProviderRegistry registry;
    private readonly Selection selection;
    private readonly ProviderResources providerResources;
    private readonly DefaultProviders defaults;
    private readonly Executor executor;
    private readonly Activity activity = new();
    private readonly Turns turns = new();
    private readonly SemaphoreSlim planning = new(1);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private readonly long startedAt;
    private RunState run = new([], []);
    private Planner planner;
    private PlanCheck check = new([]);
    private Task<bool>? starting;
    private Task? finishing;
    private volatile bool stepFailed;
    private volatile bool deletionFailed;
    private volatile bool planFailed;
    private volatile bool objected;
    private volatile bool canceled;

    /// <summary>A run over what is recorded of a stack.</summary>
    public Deployment(DeploymentOptions options, Snapshot old, DeploymentPorts ports)
    {
        (this.options, this.old, this.ports) = (options, old, ports);
        startedAt = ports.Time.GetTimestamp();
        recorder = new Recorder(old, options.DryRun ? null : ports.Journal);
        events = new EventStream(options, ports.Events);
        ports.Providers.Listen(events.Pass);
        selection = new Selection(options);
        registry = new ProviderRegistry(ports, options, old)
        {
            Builtin = new BuiltinProvider(ports.Stacks, urn => run.Registrations.GetValueOrDefault(urn)?.State, NewId),
        };
        providerResources = new ProviderResources(
            (urn, inputs) => registry.LoadAsync(ProviderNames.PackageOf(urn.Type), inputs), NewId);
        defaults = new DefaultProviders(options, registry, RegisterDefaultAsync);
        executor = new Executor(options, recorder, events, ProviderOfAsync, ports.Time);
        planner = PlannerOf(run);
    }

    /// <summary>
    /// Cancelled when no further step begins: a step failed (without continue-on-error) or <see cref="Cancel"/> was
    /// called. The host then ends the program; calls that were open are never answered.
    /// </summary>
    public CancellationToken Stopping => stopping.Token;

    /// <summary>Calls a function of a package.</summary>
    /// <exception cref="RegistrationException">The function failed: the program gets this as the call's
    /// error.</exception>
    /// <exception cref="StepFailedException">The deployment is stopping: the call is never answered.</exception>
    public async Task<InvokeResult> InvokeAsync(InvokeGoal goal, CancellationToken cancellation)
    {
        await StartAsync(default);
        if (goal.Dependencies.Any(IsStillToBeMade))
        {
            return new InvokeResult(PropertyMap.Empty, [], IsUnknown: true);
        }

        try
        {
            var package = ProviderNames.PackageOf(goal.Token);
            if (goal.Provider.Length == 0 && defaults.IsDisabled(package))
            {
                throw new ProviderException(
                    $"Default provider for '{package}' disabled. '{goal.Token}' must use an explicit provider.");
            }

            var reference = goal.Provider.Length > 0
                ? goal.Provider : await defaults.ReferenceAsync(package, goal.Version, goal.PluginDownloadUrl);
            var provider = await registry.FindAsync(reference);
            return await provider.InvokeAsync(goal.Token, goal.Arguments, cancellation);
        }
        catch (ProviderException failure)
        {
            throw new RegistrationException($"invocation of {goal.Token} returned an error: {failure.Message}");
        }
    }

    private bool IsStillToBeMade(Urn urn) => options.DryRun
        && run.Registrations.TryGetValue(urn, out var made) && made.State is { Custom: true, Id: "" };

    /// <summary>Passes on what the program or its host says, in the order of events.</summary>
    public void Diagnostic(EngineEvent.Diagnostic diagnostic) => events.Emit(diagnostic);

    /// <summary>Passes on text for the person, in the order of events.</summary>
    public void Print(string message) => events.Emit(new EngineEvent.StandardOutput(message));

    /// <summary>
    /// Lets steps in flight end and starts no other; the result is then <see cref="OperationResult.Canceled"/>.
    /// </summary>
    public void Cancel()
    {
        canceled = true;
        stopping.Cancel();
    }

    private Planner PlannerOf(RunState state)
    {
        var seed = new byte[32];
        ports.Random.NextBytes(seed);
        var template = new CheckRequest(default, null, PropertyMap.Empty, [.. seed], options.DryRun);
        return new Planner(state, ProviderOfAsync, new ProviderChanges(state, registry), template, selection);
    }

    private async ValueTask StartAsync(Urn urn)
    {
        if (!await StartedAsync() || stopping.IsCancellationRequested)
        {
            throw new StepFailedException(urn);
        }
    }

    /// <summary>
    /// Clears up what a former run had begun, before the first thing of this run; false: nothing else is to be done.
    /// </summary>
    public Task<bool> StartedAsync()
    {
        lock (gate)
        {
            return starting ??= ResolveAsync();
        }
    }

    private async Task<bool> ResolveAsync()
    {
        var resolved = true;
        if (!recorder.Ledger.Pending.IsEmpty)
        {
            var pending = new PendingOperations(options, recorder, events, ProviderOfAsync, ports.Time);
            resolved = await pending.ResolveAsync(options.ClearPendingCreates);
        }

        if (resolved && options.RefreshFirst)
        {
            await RefreshAllAsync();
            resolved = !stopping.IsCancellationRequested;
            events.ForgetCounts();
        }

        run = new RunState(recorder.Ledger.Slots, recorder.Ledger.Pending);
        planner = PlannerOf(run);
        check = new PlanCheck(recorder.Ledger.Slots);
        resolved &= AreKnown(selection.Replaced);
        if (!resolved)
        {
            planFailed = true;
            stopping.Cancel();
        }

        return resolved;
    }

    private StepFailedException Fail(PlanException failure)
    {
        planFailed = true;
        foreach (var message in failure.Messages)
        {
            events.Say(failure.Urn, DiagnosticSeverity.Error, message);
        }

        stopping.Cancel();
        return new StepFailedException(failure.Urn);
    }
}
