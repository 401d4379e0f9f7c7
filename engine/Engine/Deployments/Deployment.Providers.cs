namespace Infra.Engine;

public sealed partial class Deployment
{
    private async ValueTask<string> ProviderReferenceAsync(
        Urn urn, (string Type, string Version, string Url) wanted, Goal goal, Registration? parent)
    {
        var package = ProviderNames.PackageOf(wanted.Type);
        if (goal.Provider.Length > 0)
        {
            return goal.Provider;
        }

        if (goal.Providers.TryGetValue(package, out var own)
            || (parent is not null && parent.Providers.TryGetValue(package, out own)))
        {
            return own;
        }

        return defaults.IsDisabled(package)
            ? throw new PlanException(
                urn, $"Default provider for '{package}' disabled. '{urn}' must use an explicit provider.")
            : await defaults.ReferenceAsync(package, wanted.Version, wanted.Url);
    }

    private async Task<string> RegisterDefaultAsync(Goal goal)
    {
        var urn = UrnOf(null, goal.Type, goal.Name);
        using var under = activity.Enter();
        try
        {
            var made = await RunAsync(Wanted.From(goal, urn, "", null), goal, null, CancellationToken.None);
            return $"{urn}::{made.Id}";
        }
        catch (PlanException failure)
        {
            throw Fail(failure);
        }
    }

    private async ValueTask<IProvider> ProviderOfAsync(ResourceState state)
    {
        if (ProviderNames.IsProvider(state.Type))
        {
            return providerResources;
        }

        return state.Provider.Length > 0
            ? await registry.FindAsync(state.Provider)
            : throw new ProviderException($"resource {state.Urn} has no provider");
    }

    private string NewId()
    {
        Span<byte> bytes = stackalloc byte[16];
        lock (gate)
        {
            ports.Random.NextBytes(bytes);
        }

        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true).ToString();
    }
}
