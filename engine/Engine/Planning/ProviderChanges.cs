namespace Infra.Engine;

/// <summary>Whether resources must be replaced because their provider is another one.</summary>
internal sealed class ProviderChanges(RunState run, ProviderRegistry registry)
{
    private readonly Dictionary<(string Old, string Wanted), bool> answers = [];

    /// <summary>Whether the provider of a resource changed so that it must be replaced.</summary>
    public async ValueTask<bool> IsReplacedAsync(Urn urn, string old, string wanted)
    {
        if (old == wanted || old.Length == 0 || wanted.Length == 0)
        {
            return false;
        }

        if (!answers.TryGetValue((old, wanted), out var answer))
        {
            answers[(old, wanted)] = answer = await CompareAsync(urn, old, wanted);
        }

        return answer;
    }

    private async ValueTask<bool> CompareAsync(Urn urn, string old, string wanted)
    {
        var (oldUrn, wantedUrn) = (ProviderNames.UrnOf(old), ProviderNames.UrnOf(wanted));
        if (!run.Registrations.TryGetValue(wantedUrn, out var registration))
        {
            return true;
        }

        if (registration.FormerUrn == oldUrn && old[oldUrn.Value.Length..] == wanted[wantedUrn.Value.Length..])
        {
            return false;
        }

        var recorded = registry.Recorded(old);
        if (recorded is null || !ProviderNames.IsDefault(oldUrn) || !ProviderNames.IsDefault(wantedUrn))
        {
            return true;
        }

        // A new version of the SDK brings another default provider; that alone replaces nothing.
        try
        {
            var provider = await registry.FindAsync(wanted);
            var diff = await provider.DiffConfigAsync(
                new DiffRequest(
                    wantedUrn,
                    recorded.Id,
                    ProviderRegistry.Configuration(recorded.Inputs),
                    ProviderRegistry.Configuration(recorded.Outputs),
                    ProviderRegistry.Configuration(registration.State.Inputs),
                    []),
                CancellationToken.None);
            return !diff.ReplaceKeys.IsEmpty;
        }
        catch (ProviderException failure)
        {
            throw new PlanException(urn, failure.Message);
        }
    }
}
