using System.Text;

namespace Infra.Engine.Host;

/// <summary><c>stack graph</c>: what needs what, as a file of Graphviz.</summary>
internal static class StackGraphCommand
{
    /// <summary>Writes the graph of a stack to a file.</summary>
    public static void Run(CommandContext context)
    {
        var file = context.Argument(0, "a file");
        var snapshot = context.Workspace.Backend.Load(context.Stack(), static _ => null).Document.Snapshot;
        var numbers = new Dictionary<Urn, int>();
        var text = new StringBuilder("strict digraph {\n");
        foreach (var state in snapshot.Resources.OrderBy(static state => state.Urn.Value, StringComparer.Ordinal))
        {
            text.Append($"    {Name(state.Urn)} [label=\"{state.Urn}\"];\n");
            text.Append(state.Parent is { } parent ? Edge(parent, "\"#AA6639\"") : "");
            foreach (var needed in state.Dependencies)
            {
                var keys = state.PropertyDependencies.Where(pair => pair.Value.Contains(needed)).ToArray();
                var label = $", label = \"{string.Join(", ", keys.Select(static pair => pair.Key))}\"";
                text.Append(Edge(needed, "\"#246C60\"" + (keys.Length == 0 ? "" : label)));
            }

            string Edge(Urn to, string look) => $"    {Name(state.Urn)} -> {Name(to)} [color = {look}];\n";
        }

        Disk.Replace(Path.GetFullPath(file, context.Directory), Encoding.UTF8.GetBytes(text.Append("}\n").ToString()));
        context.Invocation.Error.Write($"Wrote stack dependency graph to `{file}`\n");

        string Name(Urn urn) => $"Resource{(numbers.TryAdd(urn, numbers.Count) ? numbers.Count - 1 : numbers[urn])}";
    }
}
