namespace Infra.Platform.Schemas.Cel;

/// <summary>Calls, of which some are rewritten instead of called.</summary>
internal sealed class CelMacros(string source)
{
    // Functions whose name has a dot: the parser sees a call on a value of that name.
    private static readonly HashSet<string> Spaces = ["optional", "sets"];

    public CelNode Global(CelToken name, List<CelNode> arguments)
    {
        if (name.Text == "has" && arguments.Count == 1)
        {
            return arguments[0] is CelSelect { IsOptional: false } select
                ? new CelHas(select)
                : throw CelException.Syntax(source, name.Offset, "invalid argument to has() macro");
        }

        return CelFunctions.IsGlobal(name.Text)
            ? new CelCall(name.Text, null, arguments)
            : throw Undeclared(name.Text, name.Offset);
    }

    public CelNode Call(CelNode target, string name, List<CelNode> arguments)
    {
        if (target is CelName { Name: var space } && Spaces.Contains(space) && CelFunctions.IsGlobal($"{space}.{name}"))
        {
            return new CelCall($"{space}.{name}", null, arguments);
        }

        if (CelComprehension.IsMacro(name, arguments.Count))
        {
            return new CelComprehension(name, target, Variable(arguments[0]), arguments[1..]);
        }

        if (name is "optMap" or "optFlatMap" && arguments.Count == 2)
        {
            return new CelOptionalMap(target, Variable(arguments[0]), arguments[1], name == "optFlatMap");
        }

        return CelFunctions.IsMember(name)
            ? new CelCall(name, target, arguments)
            : throw Undeclared(name, source.IndexOf($".{name}", StringComparison.Ordinal));
    }

    private string Variable(CelNode node) => node is CelName { Name: var name }
        ? name
        : throw CelException.Syntax(source, 0, "argument must be a simple name");

    private CelException Undeclared(string name, int offset) =>
        CelException.Syntax(source, Math.Max(offset, 0), $"undeclared reference to '{name}' (in container '')");
}
