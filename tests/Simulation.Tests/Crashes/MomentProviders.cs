using Infra.Engine;

namespace Infra.Simulation.Tests.Crashes;

/// <summary>Providers whose changing calls have a moment before and after them.</summary>
/// <param name="inner">What does the work.</param>
/// <param name="moments">The moments.</param>
/// <param name="isBlind">Whether none can tell what was made for a URN.</param>
internal sealed class MomentProviders(IProviderSource inner, Moments moments, bool isBlind) : IProviderSource
{
    public async ValueTask<IProvider> LoadAsync(ProviderRequest request, CancellationToken cancellation) =>
        new MomentProvider(await inner.LoadAsync(request, cancellation), moments, isBlind);

    private sealed class MomentProvider(IProvider inner, Moments moments, bool isBlind) : IProvider
    {
        public bool CanFindByUrn => !isBlind && inner.CanFindByUrn;

        public ValueTask<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
            inner.CheckConfigAsync(request, cancellation);

        public ValueTask<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
            inner.DiffConfigAsync(request, cancellation);

        public ValueTask ConfigureAsync(PropertyMap inputs, CancellationToken cancellation) =>
            inner.ConfigureAsync(inputs, cancellation);

        public ValueTask<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
            inner.CheckAsync(request, cancellation);

        public ValueTask<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation) =>
            inner.DiffAsync(request, cancellation);

        public async ValueTask<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation)
        {
            await moments.PassAsync(Moments.Holding(request.Urn.Name));
            var created = await inner.CreateAsync(request, cancellation);
            await moments.PassAsync(Moments.Created(request.Urn.Name));
            return created;
        }

        public ValueTask<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
            inner.ReadAsync(request, cancellation);

        public async ValueTask<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
        {
            await moments.PassAsync($"updating {request.Urn.Name}");
            var updated = await inner.UpdateAsync(request, cancellation);
            await moments.PassAsync($"updated {request.Urn.Name}");
            return updated;
        }

        public async ValueTask DeleteAsync(DeleteRequest request, CancellationToken cancellation)
        {
            await moments.PassAsync($"deleting {request.Urn.Name}");
            await inner.DeleteAsync(request, cancellation);
            await moments.PassAsync($"deleted {request.Urn.Name}");
        }

        public ValueTask<InvokeResult> InvokeAsync(
            string token, PropertyMap arguments, CancellationToken cancellation) =>
            inner.InvokeAsync(token, arguments, cancellation);

        public ValueTask<ReadResult?> FindByUrnAsync(Urn urn, PropertyMap inputs, CancellationToken cancellation) =>
            isBlind ? default : inner.FindByUrnAsync(urn, inputs, cancellation);
    }
}
