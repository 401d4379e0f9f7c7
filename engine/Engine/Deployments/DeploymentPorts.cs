namespace Infra.Engine;

/// <summary>What a deployment needs of the world.</summary>
/// <param name="Providers">Where providers come from.</param>
/// <param name="Events">Where events go.</param>
/// <param name="Journal">Where progress is made durable; one that forgets, in a preview.</param>
/// <param name="Stacks">Other stacks, for stack references.</param>
/// <param name="Time">The clock.</param>
/// <param name="Random">Seeded by the host; gives provider ids and the seeds of Check.</param>
public sealed record DeploymentPorts(
    IProviderSource Providers,
    IEventSink Events,
    IJournal? Journal,
    IStackOutputs Stacks,
    TimeProvider Time,
    Random Random);
