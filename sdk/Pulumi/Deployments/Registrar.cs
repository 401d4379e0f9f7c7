using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi;

/// <summary>Registers, reads and looks up resources, and completes their outputs with the answer.</summary>
internal sealed class Registrar(Deployment deployment)
{
    private readonly WaitGraph waits = new();

    private bool IsDryRun => deployment.Settings.IsDryRun;

    /// <summary>Registers, reads or looks up a resource. Failures are told to the runner and who needs it.</summary>
    public async Task StartAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        deployment.Runner.Begin();
        Exception? failure = null;
        try
        {
            var reply = options switch
            {
                { Urn: { } urn } => await LookUpAsync(resource, urn).ConfigureAwait(false),
                { Id: { } id } => await ReadAsync(resource, args, options, id).ConfigureAwait(false),
                _ => await RegisterAsync(resource, args, options).ConfigureAwait(false),
            };
            resource.Registration.Complete(reply);
        }
        catch (Exception exception)
        {
            failure = exception is RpcException refused ? Explain(refused, resource) : exception;
            resource.Registration.Fail(failure);
        }
        finally
        {
            deployment.Runner.End(failure);
        }
    }

    public async Task RegisterOutputsAsync(Resource resource, Output<IDictionary<string, object?>> outputs)
    {
        var reply = await resource.Registration.Reply.ConfigureAwait(false);
        var values = await outputs.Data.ConfigureAwait(false);
        var written = await new Serializer(deployment.Features, resource)
            .InputsAsync(values.Value ?? new Dictionary<string, object?>()).ConfigureAwait(false);
        var request = new RegisterResourceOutputsRequest { Urn = reply.Urn, Outputs = written.Struct };
        try
        {
            await deployment.Monitor.RegisterOutputsAsync(request).ConfigureAwait(false);
        }
        catch (RpcException failure)
        {
            throw Explain(failure, resource);
        }
    }

    private static Exception Explain(RpcException failure, Resource resource) =>
        failure.Code is RpcStatusCode.Unavailable or RpcStatusCode.Cancelled
            ? new EngineGoneException(failure)
            : new ResourceException(
                $"{resource.GetResourceType()} '{resource.GetResourceName()}' was refused: {failure.Message}",
                resource,
                hideStack: true);

    private async ValueTask<ResourceReply> RegisterAsync(Resource resource, ResourceArgs args, ResourceOptions options)
    {
        var parent = resource.Lineage.Parent is { } above
            ? (await above.Registration.Reply.ConfigureAwait(false)).Urn
            : "";
        var inputs = await InputsAsync(resource, args).ConfigureAwait(false);
        var request = new RegisterRequest(deployment, waits, resource, options);
        var message = await request.BuildAsync(parent, inputs).ConfigureAwait(false);
        var answer = await deployment.Monitor.RegisterAsync(resource, message).ConfigureAwait(false);
        var isComplete = !IsDryRun && answer.Result == Result.Success;
        return new ResourceReply(
            answer.Urn, IdOf(answer.Id), answer.Object ?? new Struct(), MissingIsUnknown: !isComplete)
        {
            PropertyDependencies = resource.Kind == ResourceKind.Remote ? DependenciesOf(answer) : null,
        };
    }

    private async Task<ResourceReply> ReadAsync(
        Resource resource, ResourceArgs args, ResourceOptions options, Input<string> id)
    {
        if (resource.Kind != ResourceKind.Custom)
        {
            throw new ArgumentException("ResourceOptions.Id is only valid for a CustomResource");
        }

        var known = await id.ToOutput().Data.ConfigureAwait(false);
        if (known.IsKnown && string.IsNullOrEmpty(known.Value))
        {
            return await RegisterAsync(resource, args, options).ConfigureAwait(false);
        }

        var above = resource.Lineage.Parent!;
        var parent = (await above.Registration.Reply.ConfigureAwait(false)).Urn;
        var inputs = await InputsAsync(resource, args).ConfigureAwait(false);
        var idText = known.IsKnown ? known.Value : WireSignature.Unknown;
        var request = new RegisterRequest(deployment, waits, resource, options);
        var message = await request.BuildReadAsync(parent, inputs, idText, known.Resources).ConfigureAwait(false);
        var answer = await deployment.Monitor.ReadAsync(resource, message).ConfigureAwait(false);
        return new ResourceReply(
            answer.Urn,
            known.IsKnown ? known.Value : null,
            answer.Properties ?? new Struct(),
            MissingIsUnknown: IsDryRun);
    }

    // A resource that exists in this run already: its state is asked for by URN.
    private async Task<ResourceReply> LookUpAsync(Resource resource, string urn)
    {
        if (!await deployment.Monitor.SupportsAsync("resourceReferences").ConfigureAwait(false))
        {
            throw new ResourceException(
                $"The engine cannot look up '{urn}': it does not know resource references; use a newer one.",
                resource,
                hideStack: true);
        }

        var request = new ResourceInvokeRequest
        {
            Tok = "pulumi:pulumi:getResource",
            Args = new Struct { Fields = { { "urn", Value.ForString(urn) } } },
            AcceptResources = deployment.Features.ResourceReferences,
        };
        var answer = await deployment.Monitor.InvokeAsync(request).ConfigureAwait(false);
        if (answer.Failures.Count > 0)
        {
            throw new ResourceException(Invoker.FailureText(request.Tok, answer), resource, hideStack: true);
        }

        var fields = answer.Return?.Fields ?? new Struct().Fields;
        var state = fields.TryGetValue("state", out var found) ? Deserializer.Unwrap(found).StructValue : null;
        var id = fields.TryGetValue("id", out var text) ? IdOf(text.StringValue) : null;
        return new ResourceReply(urn, id, state ?? new Struct(), MissingIsUnknown: IsDryRun);
    }

    private ValueTask<SerializedInputs> InputsAsync(Resource resource, ResourceArgs args)
    {
        var isRemote = resource.Kind == ResourceKind.Remote;
        return new Serializer(deployment.Features, resource, isRemote && deployment.Features.OutputValues)
            .InputsAsync(args);
    }

    // In a preview the engine says that an id is not known by leaving it out, or by the mark for unknown values.
    private static string? IdOf(string id) => id.Length == 0 || id == WireSignature.Unknown ? null : id;

    private static Dictionary<string, Resource[]> DependenciesOf(RegisterResourceResponse answer) =>
        answer.PropertyDependencies.ToDictionary(
            static pair => pair.Key,
            static pair => pair.Value.Urns.Select(static urn => (Resource)new DependencyResource(urn)).ToArray());
}

/// <summary>The engine has ended: it has said why, and nothing can be said to it.</summary>
internal sealed class EngineGoneException(Exception inner) : Exception("The engine has ended.", inner);
