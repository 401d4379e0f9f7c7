namespace Infra.Engine.Host.Simulation;

/// <summary>Providers that simulate from package schemas. One per run: it remembers what the run has shown it.</summary>
/// <param name="world">What exists; the caller disposes of it.</param>
/// <param name="options">Further schemas, and what goes wrong.</param>
internal sealed class SimulatedProviders(World world, SimulationOptions options) : IProviderSource
{
    /// <inheritdoc/>
    public ValueTask<IProvider> LoadAsync(ProviderRequest request, CancellationToken cancellation)
    {
        _ = (world, options);
        throw new ProviderException($"there is no schema of package '{request.Package}'");
    }
}
