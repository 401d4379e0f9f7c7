using System.Collections.Immutable;

namespace Infra.Engine.Host.Simulation;

/// <summary>What all simulated providers share: the world, what goes wrong, and the package's schema.</summary>
internal abstract class SimulatedProviderBase(SimulationContext context, PackageSchema schema) : IProvider
{
    /// <inheritdoc/>
    public bool CanFindByUrn => true;

    /// <summary>The package's schema.</summary>
    protected PackageSchema Schema => schema;

    /// <summary>The world and the run.</summary>
    protected SimulationContext Context => context;

    /// <summary>The provider's configuration, after Configure.</summary>
    protected PropertyMap Configuration { get; private set; } = PropertyMap.Empty;

    /// <summary>Which account, region or cluster it works on.</summary>
    protected virtual string Place => "";

    /// <inheritdoc/>
    public ValueTask<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellation) =>
        new(ProviderConfiguration.Check(request.NewInputs, schema));

    /// <inheritdoc/>
    public ValueTask<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellation) =>
        new(InputDiff.Of(request, schema.Provider.Inputs));

    /// <inheritdoc/>
    public ValueTask ConfigureAsync(PropertyMap inputs, CancellationToken cancellation)
    {
        Configuration = inputs;
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public async ValueTask<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation)
    {
        await context.Script.PlayAsync("check", request.Urn, request.Preview, cancellation);
        if (request.OldInputs is not null)
        {
            context.Exists(request.Urn);
        }

        return Check(request);
    }

    /// <inheritdoc/>
    public async ValueTask<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation)
    {
        await context.Script.PlayAsync("diff", request.Urn, preview: false, cancellation);
        return Diff(request);
    }

    /// <inheritdoc/>
    public async ValueTask<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        var rule = await context.Script.PlayAsync("create", request.Urn, request.Preview, cancellation);
        var created = Create(request);
        if (request.Preview)
        {
            return created;
        }

        context.World.Record(WorldChange.Create, new(request.Urn, created.Id, Place, request.Inputs, created.Outputs));
        return rule is { Init.Count: > 0 }
            ? throw new ProviderInitException(created.Id, request.Inputs, created.Outputs, [.. rule.Init])
            : created;
    }

    /// <inheritdoc/>
    public async ValueTask<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        var rule = await context.Script.PlayAsync("update", request.Urn, request.Preview, cancellation);
        var outputs = Update(request);
        if (request.Preview)
        {
            return new(outputs);
        }

        context.World.Record(WorldChange.Update, new(request.Urn, request.Id, Place, request.NewInputs, outputs));
        return rule is { Init.Count: > 0 }
            ? throw new ProviderInitException(request.Id, request.NewInputs, outputs, [.. rule.Init])
            : new(outputs);
    }

    /// <inheritdoc/>
    public async ValueTask<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellation)
    {
        var rule = await context.Script.PlayAsync("read", request.Urn, preview: false, cancellation);
        var found = context.World.Find(request.Urn, request.Id, request.Inputs, request.Outputs);
        if (found is null || rule is { Missing: true })
        {
            return new ReadResult("", null, PropertyMap.Empty);
        }

        return rule is null ? new(found.Id, found.Inputs, found.Outputs) : new(
            found.Id,
            PropertyMap.Of(found.Inputs.Concat(rule.Inputs)),
            PropertyMap.Of(found.Outputs.Concat(rule.Inputs).Concat(rule.Outputs)));
    }

    /// <inheritdoc/>
    public async ValueTask DeleteAsync(DeleteRequest request, CancellationToken cancellation)
    {
        await context.Script.PlayAsync("delete", request.Urn, preview: false, cancellation);
        var gone = new WorldObject(request.Urn, request.Id, Place, PropertyMap.Empty, PropertyMap.Empty);
        context.World.Record(WorldChange.Delete, gone);
    }

    /// <inheritdoc/>
    public async ValueTask<InvokeResult> InvokeAsync(
        string token, PropertyMap arguments, CancellationToken cancellation)
    {
        await context.Script.PlayInvokeAsync(token, cancellation);
        return Invoke(token, arguments);
    }

    /// <inheritdoc/>
    public ValueTask<ReadResult?> FindByUrnAsync(Urn urn, PropertyMap inputs, CancellationToken cancellation) =>
        new(context.World.FindByUrn(urn, inputs) is { } it ? new ReadResult(it.Id, it.Inputs, it.Outputs) : null);

    /// <summary>Checks and completes inputs.</summary>
    protected abstract CheckResult Check(CheckRequest request);

    /// <summary>Compares inputs.</summary>
    protected abstract DiffResult Diff(DiffRequest request);

    /// <summary>What a new object is called and answers.</summary>
    protected abstract CreateResult Create(CreateRequest request);

    /// <summary>What an updated object answers.</summary>
    protected abstract PropertyMap Update(UpdateRequest request);

    /// <summary>Answers a call.</summary>
    protected virtual InvokeResult Invoke(string token, PropertyMap arguments)
    {
        var function = schema.Function(token) ?? throw Unknown("function", token, schema.Functions);
        var failures = InputCheck.Of(arguments, function.Inputs);
        if (!failures.IsEmpty)
        {
            return new(PropertyMap.Empty, failures);
        }

        var seed = $"{token}|{string.Join(';', arguments)}";
        var values = new PseudoValues(token, seed, PseudoValues.Hex(seed, 12), Region);
        var known = arguments.Where(pair => function.Outputs[pair.Key] is not null);
        return new(values.Complete(PropertyMap.Of(known), function with { Inputs = ObjectShape.Empty }), []);
    }

    /// <summary>The region that the configuration names.</summary>
    protected string Region => Configuration["region"] is PropertyValue.Text region ? region.Value : "us-east-1";

    /// <summary>The error for a token that the schema does not have.</summary>
    protected ProviderException Unknown(string kind, string token, IReadOnlyCollection<string> known)
    {
        var near = NearNames.Of(token, known);
        var hint = near.Count > 0 ? $"did you mean {string.Join(" or ", near)}?" : $"it has {known.Count} of them.";
        return new ProviderException(
            $"the schema of package '{schema.Name}' that is simulated has no {kind} '{token}'; {hint} " +
            "A fuller schema can be put into a folder that INFRA_SCHEMAS names.");
    }
}
