namespace Infra.Engine.Host.Simulation;

/// <summary>What the providers of one run share.</summary>
internal sealed class SimulationContext(World world, SimulationScript script, string folder)
{
    private readonly HashSet<Urn> existing = [];
    private readonly long run = Math.Max(1, world.Age);

    /// <summary>What exists.</summary>
    public World World => world;

    /// <summary>Where paths in inputs start.</summary>
    public string Folder => folder;

    /// <summary>The custom kinds of the clusters.</summary>
    public CustomKinds Kinds { get; } = new(world);

    /// <summary>What goes wrong.</summary>
    public SimulationScript Script => script;

    /// <summary>Notes that the state knows an object of this URN: another one for it is a replacement.</summary>
    public void Exists(Urn urn)
    {
        lock (existing)
        {
            existing.Add(urn);
        }
    }

    /// <summary>
    /// What made-up names and ids of a new object depend on beside its URN: nothing for the first, so that an
    /// interrupted run is continued with the same ones, and the run for a replacement, so that both can live.
    /// </summary>
    public long Generation(Urn urn)
    {
        lock (existing)
        {
            return existing.Contains(urn) ? run : 0;
        }
    }
}
