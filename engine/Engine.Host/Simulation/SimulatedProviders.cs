namespace Infra.Engine.Host.Simulation;

/// <summary>Providers that simulate from package schemas. One per run: it remembers what the run has shown.</summary>
/// <param name="world">What exists; the caller disposes of it.</param>
/// <param name="options">Further schemas, and what goes wrong.</param>
internal sealed class SimulatedProviders(World world, SimulationOptions options) : IProviderSource
{
    private readonly SimulationContext context = new(world, options.Script, options.Folder);
    private readonly PackageSchemas schemas = new(options.SchemaFolders);

    /// <inheritdoc/>
    public ValueTask<IProvider> LoadAsync(ProviderRequest request, CancellationToken cancellation) =>
        new(request.Package == "kubernetes"
            ? new SimulatedKubernetesProvider(context, schemas.Get(request.Package))
            : new SimulatedProvider(context, schemas.Get(request.Package)));
}
