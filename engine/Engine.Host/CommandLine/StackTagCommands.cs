namespace Infra.Engine.Host;

/// <summary><c>stack tag</c>: words that belong to a stack.</summary>
internal static class StackTagCommands
{
    /// <summary>Lists the tags.</summary>
    public static void List(CommandContext context)
    {
        var tags = context.Workspace.Backend.Tags(context.Stack());
        if (context.Arguments.Has("json"))
        {
            context.WriteJson(json => json.Object(tags, json.Text));
            return;
        }

        context.Write(TextTable.Format(
            "", [["NAME", "VALUE"], .. tags.Select(static tag => new[] { tag.Key, tag.Value })]));
    }

    /// <summary>Writes the value of a tag.</summary>
    public static void Get(CommandContext context)
    {
        var (stack, name) = (context.Stack(), context.Argument(0, "a tag"));
        context.WriteLine(context.Workspace.Backend.Tags(stack).TryGetValue(name, out var value)
            ? value : throw new CommandException($"stack tag '{name}' not found for stack '{stack.Stack}'"));
    }

    /// <summary>Sets a tag.</summary>
    public static void Set(CommandContext context) =>
        Change(context, tags => tags[context.Argument(0, "a tag")] = context.Argument(1, "a value"));

    /// <summary>Takes a tag away.</summary>
    public static void Remove(CommandContext context) =>
        Change(context, tags => tags.Remove(context.Argument(0, "a tag")));

    private static void Change(CommandContext context, Action<SortedDictionary<string, string>> change)
    {
        var stack = context.Stack();
        var tags = context.Workspace.Backend.Tags(stack);
        change(tags);
        context.Workspace.Backend.SetTags(stack, tags);
    }
}
