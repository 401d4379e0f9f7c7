using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>
/// Treats provider resources like any other: their objects are configured providers, in this process only.
/// </summary>
internal sealed class ProviderResources(
    Func<Urn, PropertyMap, ValueTask<IProvider>> load, Func<string> newId) : IProvider
{
    private readonly Dictionary<Urn, (PropertyMap Origin, IProvider Provider)> loaded = [];

    /// <summary>The provider that was loaded when the resource was checked.</summary>
    public IProvider Loaded(Urn urn)
    {
        lock (loaded)
        {
            return loaded[urn].Provider;
        }
    }

    public async ValueTask<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        var provider = await LoadAsync(request.Urn, request.NewInputs);
        var bare = request with
        {
            OldInputs = request.OldInputs is { } old ? ProviderRegistry.Configuration(old) : null,
            NewInputs = ProviderRegistry.Configuration(request.NewInputs),
        };
        var result = await provider.CheckConfigAsync(bare, cancellation);
        return request.NewInputs[ProviderNames.Internal] is { } details
            ? result with { Inputs = result.Inputs.With(ProviderNames.Internal, details) } : result;
    }

    public async ValueTask<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation)
    {
        var provider = await LoadAsync(request.Urn, request.NewInputs);
        var bare = request with
        {
            OldInputs = ProviderRegistry.Configuration(request.OldInputs),
            OldOutputs = ProviderRegistry.Configuration(request.OldOutputs),
            NewInputs = ProviderRegistry.Configuration(request.NewInputs),
        };
        return await provider.DiffConfigAsync(bare, cancellation);
    }

    public ValueTask<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(new CreateResult(
            request.Preview ? ProviderNames.UnknownId : newId(), ProviderRegistry.Configuration(request.Inputs)));

    public ValueTask<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(new UpdateResult(ProviderRegistry.Configuration(request.NewInputs)));

    public ValueTask<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(new ReadResult(request.Id, request.Inputs, request.Outputs));

    private async ValueTask<IProvider> LoadAsync(Urn urn, PropertyMap inputs)
    {
        var origin = PropertyMap.Of(
            ("version", inputs["version"] ?? PropertyValue.Null.Instance),
            (ProviderNames.Internal, inputs[ProviderNames.Internal] ?? PropertyValue.Null.Instance));
        lock (loaded)
        {
            if (loaded.TryGetValue(urn, out var known) && known.Origin.Equals(origin))
            {
                return known.Provider;
            }
        }

        var provider = await load(urn, inputs);
        lock (loaded)
        {
            loaded[urn] = (origin, provider);
        }

        return provider;
    }
}
