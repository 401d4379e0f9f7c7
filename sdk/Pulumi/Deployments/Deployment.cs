namespace Pulumi;

/// <summary>Runs a program that deploys.</summary>
public sealed partial class Deployment
{
    // Flows with the program: several may run in one process.
    private static readonly AsyncLocal<Deployment?> Current = new();

    private readonly Registrar registrar;

    internal Deployment(DeploymentSettings settings, IMonitor monitor)
    {
        Settings = settings;
        Monitor = monitor;
        Runner = new Runner();
        Log = new EngineLog(monitor, Runner);
        registrar = new Registrar(this);
        Invoker = new Invoker(this);
        instance = new DeploymentInstance(this);
    }

    private readonly DeploymentInstance instance;

    /// <summary>The run that is going on.</summary>
    /// <exception cref="InvalidOperationException">None is.</exception>
    public static DeploymentInstance Instance => Required.instance;

    internal static Deployment? Ambient
    {
        get => Current.Value;
        set => Current.Value = value;
    }

    internal static Deployment Required => Current.Value ?? throw new InvalidOperationException(
        "Trying to acquire Deployment.Instance before 'Run' was called.");

    internal DeploymentSettings Settings { get; }

    internal IMonitor Monitor { get; }

    internal Runner Runner { get; }

    internal EngineLog Log { get; }

    internal Invoker Invoker { get; }

    /// <summary>What the engine knows that the serializer must know too.</summary>
    internal Features Features { get; set; } = Features.None;

    /// <summary>The root of resources without a parent.</summary>
    internal Stack? Stack { get; set; }

    /// <summary>Fails unless the version of the engine lies in a range, as <c>&gt;=3.100.0</c>.</summary>
    public static Task RequirePulumiVersionAsync(string pulumiVersionRange) =>
        Required.Monitor.RequireVersionAsync(pulumiVersionRange);

    /// <summary>Registers, reads or looks up a resource in the background.</summary>
    internal void Start(Resource resource, ResourceArgs args, ResourceOptions options) =>
        _ = registrar.StartAsync(resource, args, options);

    /// <summary>Registers the outputs of a component in the background.</summary>
    internal void StartOutputs(Resource resource, Output<IDictionary<string, object?>> outputs) =>
        Runner.Add(registrar.RegisterOutputsAsync(resource, outputs));
}
