namespace Infra.Engine;

/// <summary>Where providers come from.</summary>
public interface IProviderSource
{
    /// <summary>A new, unconfigured provider of a package.</summary>
    /// <exception cref="ProviderException">There is no such package or version.</exception>
    ValueTask<IProvider> LoadAsync(ProviderRequest request, CancellationToken cancellation);
}
