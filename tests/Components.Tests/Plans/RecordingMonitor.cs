using System.Text.Json.Nodes;

using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

using Pulumi;
using Pulumirpc;

namespace Infra.Plans;

/// <summary>An engine that makes nothing: it notes what is registered and answers as if it were there.</summary>
internal sealed class RecordingMonitor : IMonitor
{
    private const string Stack = "pulumi:pulumi:Stack";
    private const string Reference = "pulumi:pulumi:StackReference";

    private readonly Lock gate = new();
    private readonly List<PlannedResource> resources = [];

    /// <summary>What was registered.</summary>
    public Plan Plan
    {
        get
        {
            lock (gate)
            {
                return new Plan(resources);
            }
        }
    }

    // Plain values: what depends on what is in the requests.
    public Task<bool> SupportsAsync(string feature) => Task.FromResult(feature != "outputValues");

    public Task<RegisterResourceResponse> RegisterAsync(Resource resource, RegisterResourceRequest request)
    {
        var planned = PlannedOf(resource, request);
        lock (gate)
        {
            resources.Add(planned);
        }

        return Task.FromResult(new RegisterResourceResponse
        {
            Urn = planned.Urn,
            Id = request.Custom ? $"{request.Name}-id" : "",
            Object = Pretence.Of(request),
        });
    }

    public Task<ReadResourceResponse> ReadAsync(Resource resource, ReadResourceRequest request)
    {
        if (request.Type != Reference)
        {
            throw new InvalidOperationException($"nothing is read here, but {request.Type} {request.Name} was");
        }

        var planned = PlannedOf(resource, new RegisterResourceRequest
        {
            Type = request.Type,
            Name = request.Name,
            Parent = request.Parent,
            Object = request.Properties,
        });
        lock (gate)
        {
            resources.Add(planned);
        }

        return Task.FromResult(new ReadResourceResponse { Urn = planned.Urn, Properties = Pretence.OfOtherStack() });
    }

    public Task RegisterOutputsAsync(RegisterResourceOutputsRequest request) => Task.CompletedTask;

    public Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request) =>
        throw new InvalidOperationException($"nothing is looked up here, but {request.Tok} was");

    public Task LogAsync(LogRequest request) => Task.CompletedTask;

    public Task SignalAsync() => Task.CompletedTask;

    public Task RequireVersionAsync(string range) => Task.CompletedTask;

    private static PlannedResource PlannedOf(Resource resource, RegisterResourceRequest request) => new()
    {
        Type = request.Type,
        Name = request.Name,
        Class = resource.GetType(),
        Urn = UrnOf(request),
        Parent = request.Parent,
        Dependencies = [.. request.Dependencies.Distinct()],
        // …::name::id
        Provider = request.Provider.Split("::") is [.., var name, _] ? name : "",
        ProviderUrn = request.Provider.LastIndexOf("::", StringComparison.Ordinal) is > 0 and var end
            ? request.Provider[..end]
            : "",
        Version = request.Version,
        IsProtected = request.Protect,
        Inputs = (JsonObject)JsonNode.Parse(JsonFormatter.Default.Format(request.Object ?? new Struct()))!,
    };

    // urn:pulumi:stack::project::parent's types$type::name
    private static string UrnOf(RegisterResourceRequest request)
    {
        var parent = request.Parent.Split("::") is [_, _, var types, _] && types != Stack ? $"{types}$" : "";
        return $"urn:pulumi:test::infra::{parent}{request.Type}::{request.Name}";
    }
}
