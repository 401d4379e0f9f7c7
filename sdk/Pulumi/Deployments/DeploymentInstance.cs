namespace Pulumi;

/// <summary>The run that is going on: where it deploys to, and functions of providers.</summary>
public sealed class DeploymentInstance
{
    private readonly Deployment deployment;

    internal DeploymentInstance(Deployment deployment) => this.deployment = deployment;

    /// <summary>Whether this is a preview.</summary>
    public bool IsDryRun => deployment.Settings.IsDryRun;

    /// <summary>The organization, <c>organization</c> where there is none.</summary>
    public string OrganizationName => deployment.Settings.Organization;

    /// <summary>The project.</summary>
    public string ProjectName => deployment.Settings.Project;

    /// <summary>Where the project file lies.</summary>
    public string RootDirectory => deployment.Settings.RootDirectory;

    /// <summary>The stack.</summary>
    public string StackName => deployment.Settings.Stack;

    /// <summary>Calls a function of a provider.</summary>
    /// <param name="token">Which: <c>package:module:function</c>.</param>
    /// <param name="args">Its arguments. If one is unknown, so is the result.</param>
    /// <param name="options">How it is called.</param>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        deployment.Invoker.Invoke<T>(token, args, options, single: false);

    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>
    public Output<T> Invoke<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        deployment.Invoker.Invoke<T>(token, args, options, single: false);

    /// <summary>Calls a function of a provider whose result has one property, and gives that.</summary>
    /// <inheritdoc cref="Invoke{T}(string, InvokeArgs, InvokeOptions)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        deployment.Invoker.Invoke<T>(token, args, options, single: true);

    /// <inheritdoc cref="InvokeSingle{T}(string, InvokeArgs, InvokeOptions)"/>
    public Output<T> InvokeSingle<T>(string token, InvokeArgs args, InvokeOutputOptions options) =>
        deployment.Invoker.Invoke<T>(token, args, options, single: true);

    /// <summary>Calls a function of a provider whose result does not matter.</summary>
    /// <param name="token">Which: <c>package:module:function</c>.</param>
    /// <param name="args">Its arguments.</param>
    /// <param name="options">How it is called.</param>
    public Task InvokeAsync(string token, InvokeArgs args, InvokeOptions? options = null) =>
        deployment.Invoker.InvokeAsync<object>(token, args, options, single: false);

    /// <summary>Calls a function of a provider, for programs that need its result at once.</summary>
    /// <inheritdoc cref="InvokeAsync(string, InvokeArgs, InvokeOptions)"/>
    public Task<T> InvokeAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        deployment.Invoker.InvokeAsync<T>(token, args, options, single: false);

    /// <summary>Calls a function whose result has one property, for programs that need it at once.</summary>
    /// <inheritdoc cref="InvokeAsync(string, InvokeArgs, InvokeOptions)"/>
    public Task<T> InvokeSingleAsync<T>(string token, InvokeArgs args, InvokeOptions? options = null) =>
        deployment.Invoker.InvokeAsync<T>(token, args, options, single: true);

    /// <summary>Methods of resources are not called by this SDK.</summary>
    /// <exception cref="NotSupportedException">Always; it names what to do instead.</exception>
    public Output<T> Call<T>(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        throw NoCalls(token);

    /// <summary>Methods of resources are not called by this SDK.</summary>
    /// <exception cref="NotSupportedException">Always; it names what to do instead.</exception>
    public void Call(string token, CallArgs args, Resource? self = null, CallOptions? options = null) =>
        throw NoCalls(token);

    private static NotSupportedException NoCalls(string token) => new(
        $"The method '{token}' was not called: this SDK does not call methods of resources. "
        + "Use a function of the provider (Invoke), or build with PulumiSdk=nuget.");
}
