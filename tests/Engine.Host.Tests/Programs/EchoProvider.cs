namespace Infra.Engine.Host.Tests.Programs;

/// <summary>A provider of any package: outputs are inputs; an input <c>fail</c> fails the creation.</summary>
internal sealed class EchoProvider : IProvider, IProviderSource
{
    public bool CanFindByUrn => false;

    public List<string> Calls { get; } = [];

    /// <summary>Awaited by a creation, when set.</summary>
    public Func<Task>? During { get; set; }

    public ValueTask<IProvider> LoadAsync(ProviderRequest request, CancellationToken cancellation) => new(this);

    public ValueTask<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        new(new CheckResult(request.NewInputs, []));

    public ValueTask<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        DiffAsync(request, cancellation);

    public ValueTask ConfigureAsync(PropertyMap inputs, CancellationToken cancellation) => default;

    public ValueTask<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
        new(new CheckResult(request.NewInputs, []));

    public ValueTask<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation) => new(new DiffResult
    {
        Changes = request.OldInputs.Equals(request.NewInputs) ? DiffChanges.None : DiffChanges.Some,
    });

    public async ValueTask<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        if (!request.Preview)
        {
            Calls.Add($"create {request.Urn.Name}");
            await (During?.Invoke() ?? Task.CompletedTask);
            if (request.Inputs["fail"] is not null)
            {
                throw new ProviderException("failed on purpose");
            }
        }

        return new CreateResult($"{request.Urn.Name}-id", request.Inputs);
    }

    public ValueTask<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellation) =>
        new(new ReadResult(request.Id, request.Inputs, request.Outputs));

    public ValueTask<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        new(new UpdateResult(request.NewInputs));

    public ValueTask DeleteAsync(DeleteRequest request, CancellationToken cancellation)
    {
        Calls.Add($"delete {request.Urn.Name}");
        return default;
    }

    public ValueTask<InvokeResult> InvokeAsync(string token, PropertyMap arguments, CancellationToken cancellation) =>
        new(new InvokeResult(arguments, []));

    public ValueTask<ReadResult?> FindByUrnAsync(Urn urn, PropertyMap inputs, CancellationToken cancellation) =>
        default;
}
