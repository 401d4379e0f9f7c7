namespace Infra.Engine;

/// <summary>
/// One configured provider. Failures of the world are <see cref="ProviderException"/>; anything else thrown is a bug.
/// </summary>
public interface IProvider
{
    /// <summary>Checks and completes the provider's own configuration.</summary>
    ValueTask<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(new CheckResult(request.NewInputs, []));

    /// <summary>Compares two configurations of the provider.</summary>
    ValueTask<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(new DiffResult { Changes = DiffChanges.None });

    /// <summary>
    /// Takes the configuration; called once, before any other call but the two above. In a preview it may contain
    /// unknowns: the provider then answers what it can without the world.
    /// </summary>
    ValueTask ConfigureAsync(PropertyMap inputs, CancellationToken cancellation) => ValueTask.CompletedTask;

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
    ValueTask DeleteAsync(DeleteRequest request, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <summary>Calls a function of the package.</summary>
    ValueTask<InvokeResult> InvokeAsync(string token, PropertyMap arguments, CancellationToken cancellation) =>
        throw new ProviderException($"unrecognized function name: '{token}'");

    /// <summary>
    /// Finds the object that a creation interrupted by a crash may have left, by the URN it was created for: of
    /// several the one created last. Null: there is none, or this provider cannot tell (then <see
    /// cref="CanFindByUrn"/> is false).
    /// </summary>
    ValueTask<ReadResult?> FindByUrnAsync(Urn urn, PropertyMap inputs, CancellationToken cancellation) =>
        ValueTask.FromResult<ReadResult?>(null);

    /// <summary>Whether <see cref="FindByUrnAsync"/> can tell.</summary>
    bool CanFindByUrn => true;
}
