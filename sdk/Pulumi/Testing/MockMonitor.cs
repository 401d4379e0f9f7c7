using System.Collections.Concurrent;
using System.Collections.Immutable;
using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumirpc;

namespace Pulumi.Testing;

/// <summary>An engine whose answers come from a test.</summary>
internal sealed class MockMonitor(IMocks mocks, DeploymentSettings settings) : IMonitor
{
    // Everything but outputs with dependencies: a test looks at plain values.
    private static readonly Features Mocked = new(
        Secrets: true, ResourceReferences: true, OutputValues: false, AliasSpecs: true);

    private readonly ConcurrentDictionary<string, Struct> registered = new();
    private readonly ConcurrentQueue<Resource> resources = new();
    private readonly ConcurrentQueue<string> errors = new();

    /// <summary>The resources, in the order they were registered or read.</summary>
    public ImmutableArray<Resource> Resources => [.. resources];

    /// <summary>The errors that were logged.</summary>
    public IReadOnlyCollection<string> Errors => errors;

    public Task<bool> SupportsAsync(string feature) => Task.FromResult(feature != "outputValues");

    public async Task<RegisterResourceResponse> RegisterAsync(Resource resource, RegisterResourceRequest request)
    {
        resources.Enqueue(resource);
        var urn = Urn.Compose(new(settings.Stack, settings.Project, request.Parent), request.Type, request.Name);
        if (request.Type == Stack.RootType)
        {
            return new RegisterResourceResponse { Urn = urn, Object = request.Object };
        }

        var (id, state) = await AskAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Plain(request.Object),
            Provider = request.Provider,
            Id = request.ImportId,
        }).ConfigureAwait(false);
        var given = id ?? request.ImportId;
        Keep(urn, given, state);
        return new RegisterResourceResponse { Urn = urn, Id = given, Object = state };
    }

    public async Task<ReadResourceResponse> ReadAsync(Resource resource, ReadResourceRequest request)
    {
        resources.Enqueue(resource);
        var urn = Urn.Compose(new(settings.Stack, settings.Project, request.Parent), request.Type, request.Name);
        var (_, state) = await AskAsync(new MockResourceArgs
        {
            Type = request.Type,
            Name = request.Name,
            Inputs = Plain(request.Properties),
            Provider = request.Provider,
            Id = request.Id,
        }).ConfigureAwait(false);
        Keep(urn, request.Id, state);
        return new ReadResourceResponse { Urn = urn, Properties = state };
    }

    public Task RegisterOutputsAsync(RegisterResourceOutputsRequest request)
    {
        var outputs = request.Outputs.Fields.ToImmutableDictionary(
            static field => field.Key,
            static field =>
                new Output<object?>(Deserializer.Read<object?>(field.Value, field.Key, ResourceSets.Empty)));
        return mocks.RegisterResourceOutputs(new MockRegisterResourceOutputsRequest(request.Urn, outputs));
    }

    public async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request)
    {
        if (request.Tok == "pulumi:pulumi:getResource")
        {
            return GetResource(request.Args.Fields["urn"].StringValue);
        }

        var result = await mocks.CallAsync(new MockCallArgs
        {
            Token = request.Tok,
            Args = Plain(request.Args),
            Provider = request.Provider,
        }).ConfigureAwait(false);
        return new ResourceInvokeResponse { Return = await StructOfAsync(result).ConfigureAwait(false) };
    }

    public Task LogAsync(LogRequest request)
    {
        if (request.Severity == LogSeverity.Error)
        {
            errors.Enqueue(request.Message);
        }

        return Task.CompletedTask;
    }

    public Task SignalAsync() => Task.CompletedTask;

    public Task RequireVersionAsync(string range) => Task.CompletedTask;

    private static ImmutableDictionary<string, object> Plain(Struct? inputs)
    {
        var plain = ImmutableDictionary.CreateBuilder<string, object>();
        foreach (var (name, value) in inputs?.Fields ?? new())
        {
            if (Deserializer.Read<object>(value, name, ResourceSets.Empty) is { IsKnown: true, Value: { } known })
            {
                plain.Add(name, known);
            }
        }

        return plain.ToImmutable();
    }

    private static async Task<Struct> StructOfAsync(object value)
    {
        var written = await new Serializer(Mocked, "mock").ValueAsync(value).ConfigureAwait(false);
        return written.Value.KindCase == Value.KindOneofCase.StructValue
            ? written.Value.StructValue
            : throw new InvalidOperationException(
                $"A mock must give a dictionary or an object, not a {value?.GetType().Name ?? "null"}.");
    }

    private async Task<(string? Id, Struct State)> AskAsync(MockResourceArgs args)
    {
        var (id, state) = await mocks.NewResourceAsync(args).ConfigureAwait(false);
        return (id, await StructOfAsync(state).ConfigureAwait(false));
    }

    private void Keep(string urn, string id, Struct state) => registered[urn] = new Struct
    {
        Fields =
        {
            { "urn", Value.ForString(urn) },
            { "id", Value.ForString(id) },
            { "state", Value.ForStruct(state) },
        },
    };

    private ResourceInvokeResponse GetResource(string urn)
    {
        if (registered.TryGetValue(urn, out var found))
        {
            return new ResourceInvokeResponse { Return = found };
        }

        var failure = new CheckFailure { Property = "urn", Reason = $"unknown resource {urn}" };
        return new ResourceInvokeResponse { Failures = { failure } };
    }
}
