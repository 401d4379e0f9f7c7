namespace Infra.Engine.Host.Simulation;

/// <summary>What a simulation takes besides its world.</summary>
internal sealed record SimulationOptions
{
    /// <summary>Folders with package schemas (each <c>*.json</c> one) that come before the built-in ones.</summary>
    public IReadOnlyList<string> SchemaFolders { get; init; } = [];

    /// <summary>What goes wrong; by default nothing.</summary>
    public SimulationScript Script { get; init; } = SimulationScript.Uneventful;

    /// <summary>Where paths in inputs start.</summary>
    public string Folder { get; init; } = Environment.CurrentDirectory;

    /// <summary>As <c>INFRA_SCHEMAS</c> (a list of folders) and <c>INFRA_SIMULATION</c> (a script) say.</summary>
    /// <param name="variable">The value of an environment variable, or null.</param>
    /// <exception cref="ProviderException">The script cannot be read.</exception>
    public static SimulationOptions From(Func<string, string?> variable) => new()
    {
        SchemaFolders = variable("INFRA_SCHEMAS") is { Length: > 0 } folders
            ? folders.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries) : [],
        Script = variable("INFRA_SIMULATION") is { Length: > 0 } script
            ? SimulationScript.Read(script) : SimulationScript.Uneventful,
    };
}
