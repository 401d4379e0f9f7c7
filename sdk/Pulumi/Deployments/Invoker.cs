using Google.Protobuf.WellKnownTypes;
using Pulumi.Serialization;
using Pulumi.Wire;
using Pulumirpc;

namespace Pulumi;

/// <summary>Calls functions of providers.</summary>
internal sealed class Invoker(Deployment deployment)
{
    /// <summary>What went wrong, from the reasons a provider gave.</summary>
    public static string FailureText(string token, ResourceInvokeResponse answer)
    {
        var reasons = answer.Failures.Select(static failure =>
            failure.Property.Length == 0 ? failure.Reason : $"{failure.Reason} ({failure.Property})");
        return $"Invoke of '{token}' failed: {string.Join("; ", reasons)}";
    }

    /// <summary>The result as an output: unknown when an argument is, or while something it depends on is still to be
    /// created.</summary>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options, bool single) =>
        new(CallAsync<T>(token, args, options, single));

    /// <summary>The result alone.</summary>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options, bool single)
    {
        var result = ValueAsync();
        deployment.Runner.Add(result);
        return result;

        async Task<T> ValueAsync() => (await CallAsync<T>(token, args, options, single).ConfigureAwait(false)).Value;
    }

    private static Value SingleOf(Struct result, string token) => result.Fields.Count == 1
        ? result.Fields.First().Value
        : throw new InvalidOperationException($"'{token}' should give one value; it gave {result.Fields.Count}.");

    private async Task<OutputData<T>> CallAsync<T>(string token, InvokeArgs? args, InvokeOptions? options, bool single)
    {
        var inputs = await new Serializer(deployment.Features, token)
            .InputsAsync(args ?? InvokeArgs.Empty)
            .ConfigureAwait(false);
        var behind = ResourceSets.Union(inputs.Dependencies(), await DependsOnAsync(options).ConfigureAwait(false));
        if (!inputs.IsKnown || await IsToBeCreatedAsync(behind).ConfigureAwait(false))
        {
            return new OutputData<T>(default!, isKnown: false, inputs.IsSecret, behind);
        }

        var answer = await SendAsync(token, inputs, options).ConfigureAwait(false);
        if (answer.Failures.Count > 0)
        {
            throw new RunException(FailureText(token, answer));
        }

        if (answer.Unknown)
        {
            return new OutputData<T>(default!, isKnown: false, inputs.IsSecret, behind);
        }

        var result = answer.Return ?? new Struct();
        var value = single ? SingleOf(result, token) : Value.ForStruct(result);
        var data = Deserializer.Read<T>(value, token, behind);
        return data.WithSecret(data.IsSecret || inputs.IsSecret);
    }

    private async Task<ResourceInvokeResponse> SendAsync(string token, SerializedInputs inputs, InvokeOptions? options)
    {
        var provider = options?.Provider ?? options?.Parent?.Lineage.ProviderFor(token);
        var request = new ResourceInvokeRequest
        {
            Tok = token,
            Args = inputs.Struct,
            Provider = await ProviderReference.OfAsync(provider).ConfigureAwait(false),
            Version = options?.Version ?? "",
            PluginDownloadURL = options?.PluginDownloadURL ?? "",
            AcceptResources = deployment.Features.ResourceReferences,
        };
        try
        {
            return await deployment.Monitor.InvokeAsync(request).ConfigureAwait(false);
        }
        catch (RpcException failure) when (failure.Code is RpcStatusCode.Unavailable or RpcStatusCode.Cancelled)
        {
            throw new EngineGoneException(failure);
        }
        catch (RpcException failure)
        {
            throw new RunException($"Invoke of '{token}' failed: {failure.Message}", failure);
        }
    }

    private static async ValueTask<Resource[]> DependsOnAsync(InvokeOptions? options)
    {
        if (options is not InvokeOutputOptions { DependsOn: var dependsOn })
        {
            return ResourceSets.Empty;
        }

        var data = await dependsOn.ToOutput().Data.ConfigureAwait(false);
        return ResourceSets.Union(
            data.Resources, data.Value.IsDefault ? [] : [.. data.Value.Where(static found => found is not null)]);
    }

    // What the function would find depends on resources that a preview does not create.
    private async ValueTask<bool> IsToBeCreatedAsync(Resource[] behind)
    {
        var isToBeCreated = false;
        foreach (var resource in WaitGraph.WholeOf(behind))
        {
            var reply = await resource.Registration.Reply.ConfigureAwait(false);
            isToBeCreated |= resource.Kind == ResourceKind.Custom && reply.Id is null;
        }

        return isToBeCreated && deployment.Settings.IsDryRun;
    }
}
