namespace Infra.Engine.Host.Simulation;

/// <summary>Simulates any package from its schema.</summary>
internal sealed class SimulatedProvider(SimulationContext context, PackageSchema schema)
    : SimulatedProviderBase(context, schema)
{
    /// <inheritdoc/>
    protected override string Place => Region;

    /// <inheritdoc/>
    protected override CheckResult Check(CheckRequest request)
    {
        var resource = Resource(request.Urn);
        var inputs = WithDefaults(request.NewInputs, resource);
        if (PhysicalNames.PropertyOf(resource) is { } name && inputs[name] is null or PropertyValue.Null)
        {
            inputs = inputs.With(name, Kept(request, name) ?? PhysicalNames.Make(
                request.Urn, request.RandomSeed.AsSpan(), Context.Generation(request.Urn)));
        }

        return new(inputs, resource.IsComponent ? [] : InputCheck.Of(inputs, resource.Inputs));
    }

    /// <inheritdoc/>
    protected override DiffResult Diff(DiffRequest request)
    {
        var resource = Resource(request.Urn);
        var diff = InputDiff.Of(request, resource.Inputs);
        return diff.ReplaceKeys.IsEmpty ? diff : diff with { DeleteBeforeReplace = KeepsFixedName(request, resource) };
    }

    /// <inheritdoc/>
    protected override CreateResult Create(CreateRequest request)
    {
        var resource = Resource(request.Urn);
        var id = PhysicalNames.Id(request.Urn, NameIn(request.Inputs, resource), Context.Generation(request.Urn));
        var outputs = Values(request.Urn, id).Complete(request.Inputs, resource, preview: request.Preview);
        return new(request.Preview ? "" : id, outputs);
    }

    /// <inheritdoc/>
    protected override PropertyMap Update(UpdateRequest request) =>
        Values(request.Urn, request.Id)
            .Complete(request.NewInputs, Resource(request.Urn), request.OldOutputs, request.Preview);

    private static PropertyMap WithDefaults(PropertyMap inputs, MemberSchema resource)
    {
        foreach (var property in resource.Inputs.Properties)
        {
            if ((property.Const ?? property.Default) is { } value && !inputs.ContainsKey(property.Name))
            {
                inputs = inputs.With(property.Name, value);
            }
        }

        return inputs;
    }

    private static PropertyValue? Kept(CheckRequest request, string name) =>
        request.OldInputs?[name] is PropertyValue.Text old && PhysicalNames.IsMadeUp(request.Urn, old.Value)
            ? old : null;

    private static string? NameIn(PropertyMap inputs, MemberSchema resource) =>
        PhysicalNames.PropertyOf(resource) is { } name && inputs[name] is PropertyValue.Text text ? text.Value : null;

    private static bool KeepsFixedName(DiffRequest request, MemberSchema resource) =>
        NameIn(request.NewInputs, resource) is { } name
        && name == NameIn(request.OldInputs, resource)
        && !PhysicalNames.IsMadeUp(request.Urn, name);

    private PseudoValues Values(Urn urn, string id) => new(urn.Type, $"{urn}|{id}", id, Region);

    private MemberSchema Resource(Urn urn) =>
        Schema.Resource(urn.Type) ?? throw Unknown("resource", urn.Type, Schema.Resources);
}
