using System.Collections.Immutable;

namespace Infra.Engine.Tests;

/// <summary>
/// A provider over a <see cref="FakeWorld"/>. Inputs that start with "fixed" cannot change in place; "first" asks to
/// delete before replacing; "fail" names the call that fails; outputs are the inputs and "self", which names the
/// object.
/// </summary>
internal sealed class FakeProvider(FakeWorld world, Func<string, bool>? fails = null) : IProvider
{
    public bool CanFindByUrn { get; init; } = true;

    public bool Pauses { get; init; }

    public ValueTask<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(new CheckResult(request.NewInputs, []));

    public ValueTask<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(Compare(request.OldInputs, request.NewInputs));

    public ValueTask ConfigureAsync(PropertyMap inputs, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        var failures = request.NewInputs.ContainsKey("missing")
            ? ImmutableArray.Create(new CheckFailure("name", "is required"), new CheckFailure("", "does not fit"))
            : [];
        return ValueTask.FromResult(new CheckResult(request.NewInputs, failures));
    }

    public ValueTask<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation)
    {
        Fail("diff", request.Urn, request.NewInputs);
        return ValueTask.FromResult(Compare(request.OldInputs, request.NewInputs));
    }

    public async ValueTask<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        if (request.Preview)
        {
            return new CreateResult("", request.Inputs.With("self", PropertyValue.Unknown.Instance));
        }

        Fail("create", request.Urn, request.Inputs);
        await PauseAsync();
        var created = world.Create(request.Urn, request.Inputs);
        if (Says(request.Inputs, "init"))
        {
            throw new ProviderInitException(
                created.Id, request.Inputs, Outputs(created), ["it is not ready", "nor will be"]);
        }

        return new CreateResult(created.Id, Outputs(created));
    }

    public ValueTask<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellation)
    {
        Fail("read", request.Urn, request.Inputs);
        return ValueTask.FromResult(world.Find(request.Id) is { } found
            ? new ReadResult(found.Id, found.Inputs, Outputs(found))
            : new ReadResult("", null, PropertyMap.Empty));
    }

    public async ValueTask<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        var self = new PropertyValue.Text(request.Id);
        if (!request.Preview)
        {
            Fail("update", request.Urn, request.NewInputs);
            await PauseAsync();
            world.Update(request.Urn, request.Id, request.NewInputs);
        }

        return new UpdateResult(request.NewInputs.With("self", self));
    }

    public async ValueTask DeleteAsync(DeleteRequest request, CancellationToken cancellation)
    {
        Fail("delete", request.Urn, request.Inputs);
        await PauseAsync();
        world.Delete(request.Urn, request.Id);
    }

    public ValueTask<InvokeResult> InvokeAsync(string token, PropertyMap arguments, CancellationToken cancellation) =>
        token.EndsWith(":fail", StringComparison.Ordinal)
            ? throw new ProviderException("it failed on purpose")
            : ValueTask.FromResult(new InvokeResult(arguments, []));

    public ValueTask<ReadResult?> FindByUrnAsync(Urn urn, PropertyMap inputs, CancellationToken cancellation) =>
        ValueTask.FromResult(world.FindByUrn(urn) is { } found
            ? new ReadResult(found.Id, found.Inputs, Outputs(found))
            : null);

    private ValueTask PauseAsync() => Pauses ? YieldAsync() : ValueTask.CompletedTask;

    private static async ValueTask YieldAsync() => await Task.Yield();

    private static PropertyMap Outputs(FakeObject found) => found.Inputs.With("self", found.Id);

    private static bool Says(PropertyMap inputs, string call) =>
        inputs["fail"] is PropertyValue.Text text && text.Value == call;

    private static DiffResult Compare(PropertyMap old, PropertyMap wanted)
    {
        var details = PropertyDiff.Between(old, wanted);
        var keys = PropertyDiff.TopLevelKeys(details.Keys);
        return new DiffResult
        {
            Changes = details.IsEmpty ? DiffChanges.None : DiffChanges.Some,
            ChangedKeys = keys,
            ReplaceKeys = [.. keys.Where(static key => key.StartsWith("fixed", StringComparison.Ordinal))],
            DetailedDiff = details,
            DeleteBeforeReplace = wanted.ContainsKey("first"),
        };
    }

    private void Fail(string call, Urn urn, PropertyMap inputs)
    {
        if (Says(inputs, call) || fails?.Invoke(call) == true)
        {
            throw new ProviderException($"{call} of {urn.Name} failed on purpose");
        }
    }
}
