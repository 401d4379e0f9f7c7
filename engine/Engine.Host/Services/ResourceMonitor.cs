using Google.Protobuf.WellKnownTypes;
using Pulumi.Wire;
using Pulumirpc;

namespace Infra.Engine.Host;

/// <summary>The ResourceMonitor service over a deployment.</summary>
/// <param name="deployment">What registrations go to.</param>
/// <param name="options">What the program may ask about the deployment.</param>
/// <param name="goals">Reads requests.</param>
/// <param name="shutdown">Ends the calls that a failed step leaves open, once the program is gone.</param>
internal sealed class ResourceMonitor(
    Deployment deployment, DeploymentOptions options, GoalReader goals, CancellationToken shutdown)
{
    private static readonly Dictionary<string, ResourceMonitorFeature> Features = new(StringComparer.Ordinal)
    {
        ["secrets"] = ResourceMonitorFeature.Secrets,
        ["resourceReferences"] = ResourceMonitorFeature.ResourceReferences,
        ["outputValues"] = ResourceMonitorFeature.OutputValues,
        ["aliasSpecs"] = ResourceMonitorFeature.AliasSpecs,
        ["deletedWith"] = ResourceMonitorFeature.DeletedWith,
        ["replaceWith"] = ResourceMonitorFeature.ReplaceWith,
        ["replacementTrigger"] = ResourceMonitorFeature.ReplacementTrigger,
    };

    private int signalled;

    /// <summary>Adds the service's methods.</summary>
    public void AddTo(RpcServices services) => services
        .Unary(MonitorMethods.GetDeploymentInfo, (_, _) => Task.FromResult(Info()))
        .Unary(MonitorMethods.SupportsFeature, (request, _) =>
            Task.FromResult(new SupportsFeatureResponse { HasSupport = Features.ContainsKey(request.Id) }))
        .Unary(MonitorMethods.RegisterResource, RegisterAsync)
        .Unary(MonitorMethods.RegisterResourceOutputs, RegisterOutputsAsync)
        .Unary(MonitorMethods.ReadResource, ReadAsync)
        .Unary(MonitorMethods.Invoke, InvokeAsync)
        .Unary(MonitorMethods.SignalAndWaitForShutdown, SignalAsync)
        .Unary(MonitorMethods.Call, (request, _) => Task.FromException<CallResponse>(LeftOut.Calls(request.Tok)))
        .Unary(MonitorMethods.RegisterPackage, (request, _) =>
            Task.FromException<RegisterPackageResponse>(LeftOut.Packages(request.Name)))
        .Unary(MonitorMethods.RegisterStackTransform, (_, _) => Task.FromException<Empty>(LeftOut.Transforms()))
        .Unary(MonitorMethods.RegisterStackInvokeTransform, (_, _) => Task.FromException<Empty>(LeftOut.Transforms()))
        .Unary(MonitorMethods.RegisterResourceHook, (_, _) => Task.FromException<Empty>(LeftOut.Hooks()))
        .Unary(MonitorMethods.RegisterErrorHook, (_, _) => Task.FromException<Empty>(LeftOut.Hooks()));

    private DeploymentInfo Info()
    {
        var info = new DeploymentInfo
        {
            Project = options.Project,
            Stack = options.Stack,
            Organization = options.Organization,
            DryRun = options.DryRun,
            Parallel = options.Parallel,
        };
        info.Config.Add(options.Config);
        info.ConfigSecretKeys.Add(options.ConfigSecretKeys.Order(StringComparer.Ordinal));
        info.SupportedFeatures.Add(Features.Values);
        return info;
    }

    private async Task<RegisterResourceResponse> RegisterAsync(RegisterResourceRequest request, RpcCall call)
    {
        var goal = goals.Read(request);
        var registered = await Answer(deployment.RegisterAsync(goal, call.Cancellation)).ConfigureAwait(false);
        var outputs = registered.Outputs;
        if (request.Remote)
        {
            await deployment.RegisterOutputsAsync(registered.Urn, goal.Inputs).ConfigureAwait(false);
            outputs = goal.Inputs;
        }

        var writer = new PropertyWriter(request.AcceptSecrets, request.AcceptResources);
        return new RegisterResourceResponse
        {
            Urn = registered.Urn.Value,
            Id = registered.Id ?? "",
            Object = writer.WriteProperties(outputs, request.SupportsPartialValues),
            Result = (Result)registered.Result,
            Unknown = registered.IsUnknown,
        };
    }

    private async Task<Empty> RegisterOutputsAsync(RegisterResourceOutputsRequest request, RpcCall call)
    {
        await Answer(AsTask(deployment.RegisterOutputsAsync(new Urn(request.Urn), goals.Properties(request.Outputs))))
            .ConfigureAwait(false);
        return new Empty();
    }

    private async Task<ReadResourceResponse> ReadAsync(ReadResourceRequest request, RpcCall call)
    {
        var read = await Answer(deployment.ReadAsync(goals.Read(request), call.Cancellation)).ConfigureAwait(false);
        return new ReadResourceResponse
        {
            Urn = read.Urn.Value,
            Properties = new PropertyWriter(request.AcceptSecrets, request.AcceptResources)
                .WriteProperties(read.Outputs),
        };
    }

    private async Task<ResourceInvokeResponse> InvokeAsync(ResourceInvokeRequest request, RpcCall call)
    {
        var result = await Answer(deployment.InvokeAsync(goals.Read(request), call.Cancellation)).ConfigureAwait(false);
        if (result.IsUnknown)
        {
            return new ResourceInvokeResponse { Unknown = true };
        }

        var response = new ResourceInvokeResponse
        {
            Return = new PropertyWriter(acceptSecrets: true, request.AcceptResources).WriteProperties(result.Return),
        };
        foreach (var failure in result.Failures)
        {
            response.Failures.Add(new Pulumirpc.CheckFailure { Property = failure.Property, Reason = failure.Reason });
        }

        return response;
    }

    private async Task<Empty> SignalAsync(Empty request, RpcCall call)
    {
        if (Interlocked.Exchange(ref signalled, 1) == 1)
        {
            throw new RpcException(RpcStatusCode.Unknown, "Already waiting for shutdown");
        }

        await Answer(FinishAsync()).ConfigureAwait(false);
        return request;
    }

    private async Task<bool> FinishAsync()
    {
        await deployment.FinishAsync().ConfigureAwait(false);
        return !deployment.Stopping.IsCancellationRequested
            ? true : throw new StepFailedException(default);
    }

    private static async Task<bool> AsTask(Task task)
    {
        await task.ConfigureAwait(false);
        return true;
    }

    private async Task<T> Answer<T>(Task<T> step)
    {
        try
        {
            return await step.ConfigureAwait(false);
        }
        catch (RegistrationException refused)
        {
            throw new RpcException(
                refused.InvalidArgument ? RpcStatusCode.InvalidArgument : RpcStatusCode.Unknown, refused.Message);
        }
        catch (Exception stopped) when (stopped is StepFailedException or OperationCanceledException)
        {
            // Answering would let the program report a second error for what diagnostics have already told.
            await Task.Delay(Timeout.Infinite, shutdown).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            throw new RpcException(
                RpcStatusCode.Unavailable, "resource monitor shut down while waiting on step's done channel");
        }
    }
}
