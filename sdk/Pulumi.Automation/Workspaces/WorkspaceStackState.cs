namespace Pulumi.Automation;

/// <summary>Repairs the state of a stack.</summary>
public sealed class WorkspaceStackState
{
    private readonly WorkspaceStack _stack;

    internal WorkspaceStackState(WorkspaceStack stack) => _stack = stack;

    /// <summary>Forgets a resource; it goes on to exist.</summary>
    /// <param name="urn">The resource.</param>
    /// <param name="force">Even when it is protected.</param>
    /// <param name="cancellationToken">Stops the command.</param>
    public Task DeleteAsync(string urn, bool force = false, CancellationToken cancellationToken = default) =>
        RunAsync(["state", "delete", urn, .. force ? ["--force"] : Array.Empty<string>()], cancellationToken);

    /// <summary>Lets a protected resource be deleted.</summary>
    public Task UnprotectAsync(string urn, CancellationToken cancellationToken = default) =>
        RunAsync(["state", "unprotect", urn], cancellationToken);

    /// <summary>Lets every protected resource be deleted.</summary>
    public Task UnprotectAllAsync(CancellationToken cancellationToken = default) =>
        RunAsync(["state", "unprotect", "--all"], cancellationToken);

    private Task RunAsync(string[] command, CancellationToken cancellation) =>
        _stack.Workspace.RunAsync([.. command, "--stack", _stack.Name], cancellation);
}
