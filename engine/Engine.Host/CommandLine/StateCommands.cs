using System.Collections.Immutable;
using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host;

/// <summary><c>state</c>: changes of what is recorded, without a provider being asked.</summary>
internal static class StateCommands
{
    /// <summary>Marks resources as protected.</summary>
    public static void Protect(CommandContext context) =>
        Mark(context, "protected", static state => state with { Protect = true });

    /// <summary>Takes the protection off resources.</summary>
    public static void Unprotect(CommandContext context) =>
        Mark(context, "unprotected", static state => state with { Protect = false });

    /// <summary>Marks resources to be replaced.</summary>
    public static void Taint(CommandContext context) =>
        Mark(context, "tainted", static state => state with { Taint = true });

    /// <summary>Takes such marks away.</summary>
    public static void Untaint(CommandContext context) =>
        Mark(context, "untainted", static state => state with { Taint = false });

    /// <summary>Forgets a resource, and what depends on it when that was asked for.</summary>
    public static void Delete(CommandContext context)
    {
        var urn = new Urn(context.Argument(0, "a URN"));
        Edit(context, resources =>
        {
            var doomed = Find(resources, urn);
            if (doomed.Protect && !context.Arguments.Has("force"))
            {
                throw new CommandException(
                    $"{urn} can't be safely deleted because it is protected. "
                    + "Re-run this command with --force to force deletion");
            }

            var gone = new HashSet<Urn> { urn };
            var dependents = resources.Where(state => References.Of(state).Any(gone.Contains) && gone.Add(state.Urn))
                .ToList();
            return dependents.Count == 0 || context.Arguments.Has("target-dependents")
                ? resources.RemoveAll(state => gone.Contains(state.Urn))
                : throw new CommandException(
                    $"{urn} can't be safely deleted because the following resources depend on it:\n"
                    + string.Concat(dependents.Select(static state =>
                        $" * {$"\"{state.Urn.Name}\"",-15} ({state.Urn})\n"))
                    + "\nDelete those resources first or pass --target-dependents.");
        });
        context.WriteLine("Resource deleted");
    }

    /// <summary>Gives a resource another name.</summary>
    public static void Rename(CommandContext context)
    {
        var urn = new Urn(context.Argument(0, "a URN"));
        var renamed = new Urn(urn.Value[..^urn.Name.Length] + context.Argument(1, "a name"));
        Edit(context, resources =>
        {
            var state = Find(resources, urn);
            return References.Rewritten(
                resources.Replace(state, state with { Urn = renamed }), new() { [urn] = renamed }, forget: false);
        });
        context.WriteLine("Resource renamed");
    }

    /// <summary>Puts the state in order, and drops what it refers to and has not.</summary>
    public static void Repair(CommandContext context)
    {
        context.Workspace.CheckIntegrity = false;
        Edit(context, static resources => References.Rewritten(References.Sorted(resources), [], forget: true));
        context.WriteLine("State repaired successfully");
    }

    /// <summary>What speaks against a state that is to be imported; an exception unless it is forced.</summary>
    public static void Check(CommandContext context, StackName stack, Snapshot snapshot)
    {
        List<string> problems =
        [
            .. snapshot.Resources.Where(resource => resource.Urn.Stack != stack.Stack).Select(resource =>
                $"resource '{resource.Urn}' is from a different stack ({resource.Urn.Stack} != {stack.Stack})"),
            .. StateVerifier.Problems(snapshot).Take(1).Select(static text => "state file contains errors: " + text),
        ];
        if (problems.Count > 0 && !context.Arguments.Has("force"))
        {
            problems.Add("importing this file could be dangerous; rerun with --force to proceed anyway");
            throw new CommandException(
                $"{problems.Count} errors occurred:\n"
                + string.Join('\n', problems.Select(static (problem, i) => $"    {i + 1}) {problem}")));
        }

        problems.ForEach(problem => context.Invocation.Error.Write($"warning: {problem}\n"));
    }

    private static void Mark(CommandContext context, string what, Func<ResourceState, ResourceState> change)
    {
        var all = context.Arguments.Has("all");
        var urns = context.Arguments.Positional.Select(static text => new Urn(text)).ToHashSet();
        Edit(context, resources =>
        {
            foreach (var urn in urns)
            {
                Find(resources, urn);
            }

            return [.. resources.Select(state => all || urns.Contains(state.Urn) ? change(state) : state)];
        });
        context.WriteLine(all ? $"All resources {what}" : $"{urns.Count} resources {what}");
    }

    private static void Edit(
        CommandContext context, Func<ImmutableArray<ResourceState>, ImmutableArray<ResourceState>> change)
    {
        var stack = context.Stack();
        using var update = context.Workspace.Backend.BeginUpdate(stack, context.OpenerOf(stack));
        var snapshot = update.Document.Snapshot;
        update.Finish(snapshot with { Resources = change(snapshot.Resources) }, null);
    }

    private static ResourceState Find(ImmutableArray<ResourceState> resources, Urn urn) =>
        resources.FirstOrDefault(state => state.Urn == urn) ?? throw new CommandException(
            $"No such resource \"{urn}\" exists in the current state\nDid you mean:\n"
            + string.Concat(NearNames
                .Nearest(urn.Value, resources.Select(static state => state.Urn.Value), int.MaxValue)
                .Select(static near => $"  {near}\n"))
            + "To list the resource URNs in the stack, run `pulumi stack --show-urns`; "
            + "to inspect the full state, run `pulumi stack export`.");
}
