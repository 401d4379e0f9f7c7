using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>
/// The package <c>pulumi</c>: references to other stacks, what is known of this one, and the stash, which keeps the
/// first value it was given.
/// </summary>
internal sealed class BuiltinProvider(
    IStackOutputs stacks, Func<Urn, ResourceState?> resources, Func<string> newId) : IProvider
{
    private const string StackReference = "pulumi:pulumi:StackReference";
    private const string Stash = "pulumi:index:Stash";

    public ValueTask<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
        request.Urn.Type switch
        {
            Stash => ValueTask.FromResult(new CheckResult(request.NewInputs, [])),
            StackReference => throw new ProviderException("a StackReference is read, not created: use a newer SDK"),
            _ => throw new ProviderException($"unknown resource type {request.Urn.Type}"),
        };

    public ValueTask<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(PropertyDiff.Same(request.OldInputs, request.NewInputs)
            ? new DiffResult { Changes = DiffChanges.None }
            : new DiffResult { Changes = DiffChanges.Some, ChangedKeys = ["input"] });

    public ValueTask<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(new CreateResult(
            request.Preview ? "" : newId(), Stashed(request.Inputs, request.Inputs["input"])));

    public ValueTask<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellation) =>
        ValueTask.FromResult(new UpdateResult(Stashed(request.NewInputs, request.OldOutputs["output"])));

    public async ValueTask<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellation)
    {
        if (request.Urn.Type == Stash)
        {
            return new ReadResult(request.Id, request.Inputs, request.Outputs);
        }

        if (request.Urn.Type != StackReference)
        {
            throw new ProviderException($"unknown resource type {request.Urn.Type}");
        }

        var name = request.Inputs["name"] is PropertyValue.Text text ? text.Value : request.Id;
        return new ReadResult(request.Id, request.Inputs, await OutputsAsync(name, cancellation));
    }

    public async ValueTask<InvokeResult> InvokeAsync(
        string token, PropertyMap arguments, CancellationToken cancellation) => token switch
        {
            "pulumi:pulumi:getResource" => new InvokeResult(Resource(new Urn(Argument(arguments, "urn"))), []),
            "pulumi:pulumi:readStackOutputs" =>
                new InvokeResult(await OutputsAsync(Argument(arguments, "name"), cancellation), []),
            "pulumi:pulumi:readStackResourceOutputs" =>
                new InvokeResult(await AllOutputsAsync(Argument(arguments, "stackName"), cancellation), []),
            _ => throw new ProviderException($"unrecognized function name: '{token}'"),
        };

    private static PropertyMap Stashed(PropertyMap inputs, PropertyValue? first) =>
        inputs.With("output", first ?? PropertyValue.Null.Instance);

    private static string Argument(PropertyMap arguments, string name) => arguments[name] switch
    {
        PropertyValue.Text text => text.Value,
        PropertyValue.Secret { Value: PropertyValue.Text text } => text.Value,
        _ => throw new ProviderException($"missing argument '{name}': it must be a string"),
    };

    private static ProviderException Unknown(string stack) => new($"unknown stack \"{stack}\"");

    private PropertyMap Resource(Urn urn)
    {
        var state = resources(urn) ?? throw new ProviderException($"unknown resource {urn}");
        return PropertyMap.Of(
            ("urn", urn.Value), ("id", state.Id), ("provider", state.Provider), ("state", state.Outputs));
    }

    private async ValueTask<PropertyMap> OutputsAsync(string stack, CancellationToken cancellation)
    {
        var outputs = await stacks.ReadAsync(stack, cancellation) ?? throw Unknown(stack);
        var secret = outputs.Where(static pair => pair.Value.ContainsSecrets)
            .Select(static pair => (PropertyValue)new PropertyValue.Text(pair.Key));
        return PropertyMap.Of(
            ("name", stack), ("outputs", outputs), ("secretOutputNames", new PropertyValue.List([.. secret])));
    }

    private async ValueTask<PropertyMap> AllOutputsAsync(string stack, CancellationToken cancellation)
    {
        var snapshot = await stacks.ReadSnapshotAsync(stack, cancellation) ?? throw Unknown(stack);
        var outputs = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var state in snapshot.Resources.Where(static state => !state.Delete))
        {
            outputs.Add(new(state.Urn.Value, PropertyMap.Of(("type", state.Type), ("outputs", state.Outputs))));
        }

        return PropertyMap.Of(("name", stack), ("outputs", PropertyMap.Of(outputs)));
    }
}
