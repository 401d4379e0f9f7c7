using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>
/// Clears up what an interrupted run had begun, before anything is planned. A creation: the object it left is adopted
/// when the provider finds it by its URN; forgotten when the provider says there is none; when the provider cannot
/// tell, the run is refused, because creating again might make a second one. A deletion: forgotten with its entry
/// when the object is gone, else simply due again. An update is done again (<see cref="RunState.Interrupted"/>). A
/// read left nothing.
/// </summary>
internal sealed class PendingOperations(
    DeploymentOptions options, Recorder recorder, EventStream events, ProviderOf providerOf, TimeProvider time)
{
    /// <summary>Clears up everything; false when something stands in the way and was told.</summary>
    /// <param name="forgetCreations">Whether creations that nobody can tell about are forgotten.</param>
    public async ValueTask<bool> ResolveAsync(bool forgetCreations)
    {
        var resolved = true;
        foreach (var operation in recorder.Ledger.Pending)
        {
            try
            {
                resolved &= await ResolveAsync(operation, forgetCreations);
            }
            catch (ProviderException failure)
            {
                resolved &= Refused(operation.Resource.Urn, Unclear(operation) + ": " + failure.Message);
            }
        }

        return resolved;
    }

    private async ValueTask<bool> ResolveAsync(PendingOperation operation, bool forgetCreations)
    {
        var urn = operation.Resource.Urn;
        switch (operation.Kind)
        {
            case PendingOperationKind.Updating:
                return true;
            case PendingOperationKind.Creating:
                return await ResolveCreationAsync(operation.Resource, forgetCreations);
            case PendingOperationKind.Deleting:
                await ResolveDeletionAsync(operation.Resource);
                break;
        }

        await recorder.RecordAsync(new JournalEntry.Settled(urn));
        return true;
    }

    private async ValueTask<bool> ResolveCreationAsync(ResourceState wanted, bool forget)
    {
        var provider = await providerOf(wanted);
        if (!provider.CanFindByUrn && !forget)
        {
            return Refused(
                wanted.Urn,
                "its creation was interrupted, and its provider cannot tell whether the object exists. Look for it; " +
                "delete it there if it exists, then run `pulumi refresh --clear-pending-creates`");
        }

        var entries = recorder.Ledger.Slots;
        var found = provider.CanFindByUrn
            ? await provider.FindByUrnAsync(wanted.Urn, wanted.Inputs, CancellationToken.None) : null;
        if (found is null || entries.Any(entry => entry is { PendingReplacement: false } known
            && known.Urn == wanted.Urn && known.Id == found.Id))
        {
            await recorder.RecordAsync(new JournalEntry.Settled(wanted.Urn));
            return true;
        }

        var now = time.GetUtcNow();
        var adopted = wanted with { Id = found.Id, Outputs = found.Outputs, Created = now, Modified = now };
        adopted = adopted with
        {
            Outputs = Secrecy.Spread(adopted.Inputs, adopted.Outputs, adopted.AdditionalSecretOutputs),
        };
        await recorder.RecordAsync(new JournalEntry.Adopted(adopted, IndexOf(entries, wanted.Urn)));
        events.Say(wanted.Urn, DiagnosticSeverity.Info, $"adopted '{found.Id}', whose creation was interrupted");
        return true;
    }

    private async ValueTask ResolveDeletionAsync(ResourceState deleted)
    {
        var entries = recorder.Ledger.Slots;
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is not { PendingReplacement: false } entry
                || entry.Urn != deleted.Urn || entry.Id != deleted.Id || entry.Delete != deleted.Delete)
            {
                continue;
            }

            var provider = await providerOf(entry);
            var read = await provider.ReadAsync(
                new ReadRequest(entry.Urn, entry.Id, entry.Inputs, entry.Outputs), CancellationToken.None);
            if (read.Id.Length == 0)
            {
                await recorder.RecordAsync(new JournalEntry.Remove(0, i));
            }

            return;
        }
    }

    private static int? IndexOf(IReadOnlyList<ResourceState?> entries, Urn urn)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i] is { Delete: false } entry && entry.Urn == urn)
            {
                return i;
            }
        }

        return null;
    }

    private static string Unclear(PendingOperation operation) =>
        $"its {(operation.Kind == PendingOperationKind.Creating ? "creation" : "deletion")} was interrupted, " +
        "and its provider cannot be asked what became of it";

    // A preview changes nothing, so it may go on; the update is what must not.
    private bool Refused(Urn urn, string message)
    {
        events.Say(urn, options.DryRun ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error, message);
        return options.DryRun;
    }
}
