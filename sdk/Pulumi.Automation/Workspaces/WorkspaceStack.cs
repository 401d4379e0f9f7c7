using System.Collections.Immutable;
using System.Text.Json;

using Pulumi.Automation.Commands.Exceptions;

namespace Pulumi.Automation;

/// <summary>A stack of a workspace, and what can be done with it.</summary>
public sealed partial class WorkspaceStack : IDisposable
{
    private WorkspaceStack(string name, Workspace workspace)
    {
        Name = name;
        Workspace = workspace;
        State = new WorkspaceStackState(this);
    }

    /// <summary>The name of the stack.</summary>
    public string Name { get; }

    /// <summary>The workspace it belongs to.</summary>
    public Workspace Workspace { get; }

    /// <summary>Repairs its state.</summary>
    public WorkspaceStackState State { get; }

    /// <summary>Makes a stack.</summary>
    /// <exception cref="StackAlreadyExistsException">There is one of that name.</exception>
    public static async Task<WorkspaceStack> CreateAsync(
        string name, Workspace workspace, CancellationToken cancellationToken = default)
    {
        await workspace.CreateStackAsync(name, cancellationToken).ConfigureAwait(false);
        return new WorkspaceStack(name, workspace);
    }

    /// <summary>Takes a stack that exists.</summary>
    /// <exception cref="StackNotFoundException">There is none of that name.</exception>
    public static async Task<WorkspaceStack> SelectAsync(
        string name, Workspace workspace, CancellationToken cancellationToken = default)
    {
        await workspace.SelectStackAsync(name, cancellationToken).ConfigureAwait(false);
        return new WorkspaceStack(name, workspace);
    }

    /// <summary>Takes a stack, and makes it when there is none.</summary>
    public static async Task<WorkspaceStack> CreateOrSelectAsync(
        string name, Workspace workspace, CancellationToken cancellationToken = default)
    {
        try
        {
            return await SelectAsync(name, workspace, cancellationToken).ConfigureAwait(false);
        }
        catch (StackNotFoundException)
        {
            return await CreateAsync(name, workspace, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>What was done to the stack, the latest first.</summary>
    public async Task<ImmutableList<UpdateSummary>> GetHistoryAsync(
        HistoryOptions? options = null, CancellationToken cancellationToken = default)
    {
        var arguments = new List<string> { "stack", "history", "--json" };
        if (options?.ShowSecrets ?? true)
        {
            arguments.Add("--show-secrets");
        }

        if (options?.PageSize is { } size)
        {
            arguments.AddRange(["--page-size", $"{size}", "--page", $"{Math.Max(options.Page ?? 1, 1)}"]);
        }

        arguments.AddRange(["--stack", Name]);
        var result = await Workspace.RunAsync(arguments, cancellationToken).ConfigureAwait(false);
        return string.IsNullOrWhiteSpace(result.StandardOutput)
            ? []
            : [.. JsonElement.Parse(result.StandardOutput).EnumerateArray().Select(static x => new UpdateSummary(x))];
    }

    /// <summary>What was done to the stack last; null for nothing yet.</summary>
    public Task<UpdateSummary?> GetInfoAsync(CancellationToken cancellationToken = default) =>
        GetInfoAsync(showSecrets: true, cancellationToken);

    /// <summary>Ends an operation of somebody else by taking its lock away.</summary>
    public async Task CancelAsync(CancellationToken cancellationToken = default) =>
        await Workspace.RunAsync(["cancel", "--yes", "--stack", Name], cancellationToken).ConfigureAwait(false);

    /// <summary>Disposes the workspace.</summary>
    public void Dispose() => Workspace.Dispose();

    private async Task<UpdateSummary?> GetInfoAsync(bool? showSecrets, CancellationToken cancellation)
    {
        var latest = new HistoryOptions { PageSize = 1, Page = 1, ShowSecrets = showSecrets };
        return (await GetHistoryAsync(latest, cancellation).ConfigureAwait(false)).FirstOrDefault();
    }
}
