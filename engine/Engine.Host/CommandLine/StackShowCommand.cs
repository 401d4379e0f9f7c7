using System.Globalization;

namespace Infra.Engine.Host;

/// <summary><c>stack</c>: a stack with its resources as a tree, and its outputs.</summary>
internal static class StackShowCommand
{
    /// <summary>Shows it.</summary>
    public static void Run(CommandContext context)
    {
        var stack = context.Stack();
        if (context.Arguments.Has("show-name"))
        {
            context.WriteLine(stack.Stack);
            return;
        }

        var show = context.Arguments.Has("show-secrets");
        context.WriteLine($"Current stack is {stack.Stack}:");
        context.WriteLine($"    Managed by {Environment.MachineName}");
        if (context.Workspace.Backend.Summarize(stack).Written is { } written)
        {
            var age = TimeTexts.Ago(context.Invocation.Time.GetUtcNow() - written);
            var time = written.UtcDateTime.ToString(
                "yyyy-MM-dd HH:mm:ss.ffffff +0000 'UTC'", CultureInfo.InvariantCulture);
            context.WriteLine($"    Last updated: {age} ({time})");
            context.WriteLine($"    Pulumi version used: {CliVersion.Tag}");
        }

        var snapshot = StackOutputCommand.Load(context, stack, show);
        context.WriteLine($"Current stack resources ({snapshot.Resources.Length}):");
        if (snapshot.Resources.IsEmpty)
        {
            context.WriteLine("    No resources currently in this stack");
        }
        else
        {
            var rows = new List<Row> { new("TYPE", "NAME") };
            AddTree(rows, snapshot, context.Arguments);
            ShowRows(context, rows);
            context.WriteLine("");
            StackOutputCommand.Show(context, StackOutputCommand.OutputsOf(snapshot), show);
        }

        context.WriteLine("\nUse `pulumi stack select` to change stack; `pulumi stack ls` lists known ones");
    }

    private static void ShowRows(CommandContext context, List<Row> rows)
    {
        var width = rows.Where(static row => row.Name is not null).Max(static row => row.Left.Length) + 2;
        foreach (var row in rows)
        {
            context.WriteLine("    " + (row.Name is null ? row.Left : row.Left.PadRight(width) + row.Name));
        }
    }

    private static void AddTree(List<Row> rows, Snapshot snapshot, Arguments arguments)
    {
        var known = snapshot.Resources.Select(static resource => resource.Urn).ToHashSet();
        var root = snapshot.Resources.FirstOrDefault(static resource => resource.Type == Urn.StackType)?.Urn;
        var children = snapshot.Resources.ToLookup(resource =>
            resource.Urn == root ? null : resource.Parent is { } parent && known.Contains(parent) ? parent : root);

        // Providers have no parent, and stand last under the root.
        foreach (var top in children[null])
        {
            Add(new Place("", ""), top);
        }

        void Add(Place place, ResourceState resource)
        {
            rows.Add(new Row(place.Branch + resource.Type, resource.Urn.Name));
            ResourceState[] below = [.. children[resource.Urn].OrderBy(static child => child.Parent is null)];
            var details = place.Below + (below.Length > 0 ? "│  " : "   ");
            if (arguments.Has("show-urns"))
            {
                rows.Add(new Row($"{details}URN: {resource.Urn}", null));
            }

            if (arguments.Has("show-ids") && resource.Id is not "")
            {
                rows.Add(new Row($"{details}ID: {resource.Id}", null));
            }

            foreach (var (i, child) in below.Index())
            {
                var (branch, under) = i < below.Length - 1 ? ("├─ ", "│  ") : ("└─ ", "   ");
                Add(new Place(place.Below + branch, place.Below + under), child);
            }
        }
    }

    private sealed record Row(string Left, string? Name);

    /// <summary>What stands before a resource, and before what belongs to it.</summary>
    private sealed record Place(string Branch, string Below);
}
