namespace Infra.Engine;

/// <summary>Whether resources must be replaced because their provider is another one.</summary>
internal sealed class ProviderChanges(RunState run, ProviderRegistry registry)
{
    /// <summary>Whether the provider of a resource changed so that it must be replaced.</summary>
    public async ValueTask<bool> IsReplacedAsync(Urn urn, string old, string wanted)
    {
        if (old == wanted || old.Length == 0 || wanted.Length == 0)
        {
            return false;
        }

        var (oldUrn, wantedUrn) = (ProviderNames.UrnOf(old), ProviderNames.UrnOf(wanted));
        if (!run.Registrations.TryGetValue(wantedUrn, out var registration)
            || registry.Recorded(old) is not { } recorded)
        {
            return true;
        }

        if (registration.FormerUrn == oldUrn && old[oldUrn.Value.Length..] == wanted[wantedUrn.Value.Length..])
        {
            return false;
        }

        // Another reference alone replaces nothing: a new version of the SDK brings another default provider.
        try
        {
            var provider = await registry.FindAsync(wanted);
            var request = new DiffRequest(
                wantedUrn,
                recorded.Id,
                ProviderRegistry.Configuration(recorded.Inputs),
                ProviderRegistry.Configuration(recorded.Outputs),
                ProviderRegistry.Configuration(registration.State.Inputs),
                []);
            var diff = await provider.DiffConfigAsync(request, CancellationToken.None);
            return !diff.ReplaceKeys.IsEmpty;
        }
        catch (ProviderException failure)
        {
            throw new PlanException(urn, failure.Message);
        }
    }
}
