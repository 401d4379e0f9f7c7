using Infra.Engines;

using Pulumi.Automation;
using Pulumi.Automation.Commands.Exceptions;

namespace Infra.Operations;

/// <summary>Which stacks must be up before others: an environment reads what its organisation gives out.</summary>
/// <param name="choice">The engine, which knows what is up.</param>
internal sealed class StackOrder(EngineChoice choice)
{
    private readonly ProjectFolder project = choice.Project;

    /// <summary>Stacks that one needs and that are not up yet, in the order in which they can come up.</summary>
    /// <exception cref="UserError">A needed stack has no settings, or stacks need each other.</exception>
    public async Task<IReadOnlyList<string>> MissingForAsync(string stack, CancellationToken cancellation)
    {
        var needed = new Stack<string>();
        for (var next = project.OrganizationOf(stack); next is not null; next = project.OrganizationOf(next))
        {
            project.RequireStack(next);
            if (next == stack || needed.Contains(next))
            {
                throw new UserError($"{stack} needs itself, by way of infra:organization in Pulumi.{next}.yaml");
            }

            needed.Push(next);
        }

        if (needed.Count == 0)
        {
            return [];
        }

        var missing = new List<string>();
        using var workspace = await Session.OpenWorkspaceAsync(choice, cancellation);
        foreach (var name in needed)
        {
            if (!await IsUpAsync(workspace, name, cancellation))
            {
                missing.Add(name);
            }
        }

        return missing;
    }

    /// <summary>Stacks that have been made and read the outputs of one.</summary>
    public async Task<IReadOnlyList<string>> UsersOfAsync(string stack, CancellationToken cancellation)
    {
        var readers = project.StackNames.Where(name => project.OrganizationOf(name) == stack).ToList();
        if (readers.Count == 0)
        {
            return [];
        }

        using var workspace = await Session.OpenWorkspaceAsync(choice, cancellation);
        var made = await MadeAsync(workspace, cancellation);
        return [.. readers.Where(made.Contains)];
    }

    // Only an update that succeeded gives anything out: what stopped half-way is not up.
    private static async Task<bool> IsUpAsync(Workspace workspace, string stack, CancellationToken cancellation)
    {
        try
        {
            return (await workspace.GetStackOutputsAsync(stack, cancellation)).Count > 0;
        }
        catch (StackNotFoundException)
        {
            return false;
        }
    }

    // A stack that holds nothing but itself was never made.
    private static async Task<HashSet<string>> MadeAsync(Workspace workspace, CancellationToken cancellation) =>
    [
        .. (await workspace.ListStacksAsync(cancellation))
            .Where(static stack => stack.ResourceCount > 1)
            .Select(static stack => stack.Name.Split('/')[^1]),
    ];
}
