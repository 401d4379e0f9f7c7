using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>
/// One configured provider. Failures of the world are <see cref="ProviderException"/>; anything else thrown is a bug.
/// </summary>
public interface IProvider
{
    /// <summary>Checks and completes the provider's own configuration.</summary>
    ValueTask<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellation);

    /// <summary>Compares two configurations of the provider.</summary>
    ValueTask<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellation);

    /// <summary>
    /// Takes the configuration; called once, before any other call but the two above. In a preview it may contain
    /// unknowns: the provider then answers what it can without the world.
    /// </summary>
    ValueTask ConfigureAsync(PropertyMap inputs, CancellationToken cancellation);

    /// <summary>Checks inputs and completes them: auto-names, defaults.</summary>
    ValueTask<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation);

    /// <summary>Compares recorded and wanted inputs.</summary>
    ValueTask<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation);

    /// <summary>Creates; in a preview answers what would be known.</summary>
    ValueTask<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation);

    /// <summary>Reads the live object.</summary>
    ValueTask<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellation);

    /// <summary>Updates in place; in a preview answers what would be known.</summary>
    ValueTask<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellation);

    /// <summary>Deletes. An object that is already gone is no failure.</summary>
    ValueTask DeleteAsync(DeleteRequest request, CancellationToken cancellation);

    /// <summary>Calls a function of the package.</summary>
    ValueTask<InvokeResult> InvokeAsync(string token, PropertyMap arguments, CancellationToken cancellation);

    /// <summary>
    /// Finds the object that a creation interrupted by a crash may have left, by the URN it was created for: of several
    /// the one created last.
    /// Null: there is none, or this provider cannot tell (then <see cref="CanFindByUrn"/> is false).
    /// </summary>
    ValueTask<ReadResult?> FindByUrnAsync(Urn urn, PropertyMap inputs, CancellationToken cancellation);

    /// <summary>Whether <see cref="FindByUrnAsync"/> can tell.</summary>
    bool CanFindByUrn { get; }
}

/// <summary>Where providers come from.</summary>
public interface IProviderSource
{
    /// <summary>A new, unconfigured provider of a package.</summary>
    /// <exception cref="ProviderException">There is no such package or version.</exception>
    ValueTask<IProvider> LoadAsync(ProviderRequest request, CancellationToken cancellation);
}

/// <summary>Which provider is wanted; empty strings where nothing was said.</summary>
public sealed record ProviderRequest(string Package, string Version, string PluginDownloadUrl);

/// <summary>The world's failure, as a provider tells it.</summary>
public class ProviderException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The object exists but is not as asked: it is recorded with the reasons, and the step has failed.</summary>
public sealed class ProviderInitException(string id, PropertyMap inputs, PropertyMap outputs, ImmutableArray<string> reasons)
    : ProviderException(string.Join("; ", reasons))
{
    /// <summary>The object's id.</summary>
    public string Id => id;

    /// <summary>Its inputs, as the provider wants them recorded.</summary>
    public PropertyMap Inputs => inputs;

    /// <summary>Its outputs so far.</summary>
    public PropertyMap Outputs => outputs;

    /// <summary>What is missing.</summary>
    public ImmutableArray<string> Reasons => reasons;
}
