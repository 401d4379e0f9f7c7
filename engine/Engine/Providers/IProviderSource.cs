namespace Infra.Engine;

/// <summary>Where providers come from.</summary>
public interface IProviderSource
{
    /// <summary>Is told, before anything else, who hears what its providers say while they work.</summary>
    void Listen(Action<EngineEvent.Diagnostic> hear)
    {
    }

    /// <summary>A new, unconfigured provider of a package.</summary>
    /// <exception cref="ProviderException">There is no such package or version.</exception>
    ValueTask<IProvider> LoadAsync(ProviderRequest request, CancellationToken cancellation);
}
