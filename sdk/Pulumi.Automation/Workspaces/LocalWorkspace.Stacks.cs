namespace Pulumi.Automation;

public sealed partial class LocalWorkspace
{
    /// <summary>Makes a stack whose program runs inside this process.</summary>
    /// <exception cref="Commands.Exceptions.StackAlreadyExistsException">There is one of that name.</exception>
    public static Task<WorkspaceStack> CreateStackAsync(InlineProgramArgs args) =>
        CreateStackAsync(args, default);

    /// <summary>Makes a stack whose program runs inside this process.</summary>
    /// <exception cref="Commands.Exceptions.StackAlreadyExistsException">There is one of that name.</exception>
    public static Task<WorkspaceStack> CreateStackAsync(
        InlineProgramArgs args, CancellationToken cancellationToken) =>
        OpenAsync(args, args.StackName, WorkspaceStack.CreateAsync, cancellationToken);

    /// <summary>Makes a stack whose program lies in a folder.</summary>
    /// <exception cref="Commands.Exceptions.StackAlreadyExistsException">There is one of that name.</exception>
    public static Task<WorkspaceStack> CreateStackAsync(LocalProgramArgs args) =>
        CreateStackAsync(args, default);

    /// <summary>Makes a stack whose program lies in a folder.</summary>
    /// <exception cref="Commands.Exceptions.StackAlreadyExistsException">There is one of that name.</exception>
    public static Task<WorkspaceStack> CreateStackAsync(
        LocalProgramArgs args, CancellationToken cancellationToken) =>
        OpenAsync(args, args.StackName, WorkspaceStack.CreateAsync, cancellationToken);

    /// <summary>Takes a stack that exists whose program runs inside this process.</summary>
    /// <exception cref="Commands.Exceptions.StackNotFoundException">There is none of that name.</exception>
    public static Task<WorkspaceStack> SelectStackAsync(InlineProgramArgs args) =>
        SelectStackAsync(args, default);

    /// <summary>Takes a stack that exists whose program runs inside this process.</summary>
    /// <exception cref="Commands.Exceptions.StackNotFoundException">There is none of that name.</exception>
    public static Task<WorkspaceStack> SelectStackAsync(
        InlineProgramArgs args, CancellationToken cancellationToken) =>
        OpenAsync(args, args.StackName, WorkspaceStack.SelectAsync, cancellationToken);

    /// <summary>Takes a stack that exists whose program lies in a folder.</summary>
    /// <exception cref="Commands.Exceptions.StackNotFoundException">There is none of that name.</exception>
    public static Task<WorkspaceStack> SelectStackAsync(LocalProgramArgs args) =>
        SelectStackAsync(args, default);

    /// <summary>Takes a stack that exists whose program lies in a folder.</summary>
    /// <exception cref="Commands.Exceptions.StackNotFoundException">There is none of that name.</exception>
    public static Task<WorkspaceStack> SelectStackAsync(
        LocalProgramArgs args, CancellationToken cancellationToken) =>
        OpenAsync(args, args.StackName, WorkspaceStack.SelectAsync, cancellationToken);

    /// <summary>Takes a stack, and makes it when there is none whose program runs inside this process.</summary>
    public static Task<WorkspaceStack> CreateOrSelectStackAsync(InlineProgramArgs args) =>
        CreateOrSelectStackAsync(args, default);

    /// <summary>Takes a stack, and makes it when there is none whose program runs inside this process.</summary>
    public static Task<WorkspaceStack> CreateOrSelectStackAsync(
        InlineProgramArgs args, CancellationToken cancellationToken) =>
        OpenAsync(args, args.StackName, WorkspaceStack.CreateOrSelectAsync, cancellationToken);

    /// <summary>Takes a stack, and makes it when there is none whose program lies in a folder.</summary>
    public static Task<WorkspaceStack> CreateOrSelectStackAsync(LocalProgramArgs args) =>
        CreateOrSelectStackAsync(args, default);

    /// <summary>Takes a stack, and makes it when there is none whose program lies in a folder.</summary>
    public static Task<WorkspaceStack> CreateOrSelectStackAsync(
        LocalProgramArgs args, CancellationToken cancellationToken) =>
        OpenAsync(args, args.StackName, WorkspaceStack.CreateOrSelectAsync, cancellationToken);

    private static async Task<WorkspaceStack> OpenAsync(
        LocalWorkspaceOptions options,
        string stackName,
        Func<string, Workspace, CancellationToken, Task<WorkspaceStack>> open,
        CancellationToken cancellation)
    {
        var workspace = await CreateAsync(options, cancellation).ConfigureAwait(false);
        try
        {
            return await open(stackName, workspace, cancellation).ConfigureAwait(false);
        }
        catch
        {
            workspace.Dispose();
            throw;
        }
    }
}
