using System.Runtime.CompilerServices;

namespace Infra.Platform.Schemas.Cel;

/// <summary>A parsed expression that can be evaluated.</summary>
/// <remarks>
/// Values are null, bool, long, ulong, double, string, byte[], <see cref="TimeSpan"/> (duration),
/// <see cref="DateTimeOffset"/> (timestamp), <see cref="CelList"/>, <see cref="CelMap"/>, <see cref="CelType"/>,
/// <see cref="CelOptional"/> and <see cref="Quantity"/>.
/// </remarks>
internal abstract class CelNode
{
    public object? In(CelScope scope)
    {
        scope.Spend();
        return RuntimeHelpers.TryEnsureSufficientExecutionStack()
            ? Evaluate(scope)
            : throw new CelException("expression recursion limit exceeded");
    }

    public bool IsTrueIn(CelScope scope) => In(scope) is bool truth ? truth : throw CelException.NoOverload;

    /// <summary>What the schema says of the value, null where nothing; names and fields that are not there are noted.
    /// </summary>
    public virtual StructuralSchema? Shape(CelShapes shapes)
    {
        foreach (var part in Parts)
        {
            part.Shape(shapes);
        }

        return null;
    }

    /// <summary>The expressions that it is made of.</summary>
    protected virtual IEnumerable<CelNode> Parts => [];

    protected abstract object? Evaluate(CelScope scope);
}

internal sealed class CelLiteral(object? value) : CelNode
{
    public object? Value => value;

    protected override object? Evaluate(CelScope scope) => value;
}

internal sealed class CelName(string name, string source, int offset) : CelNode
{
    public string Name => name;

    public override StructuralSchema? Shape(CelShapes shapes) => shapes.Of(name);

    protected override object? Evaluate(CelScope scope) =>
        scope.TryGet(name, out var value)
            ? value
            : CelType.Named(name) ?? throw CelException.Syntax(
                source, offset, $"undeclared reference to '{name}' (in container '')");
}

/// <summary>A field of a value; with a question mark an optional one.</summary>
internal sealed class CelSelect(CelNode target, string name, bool isOptional) : CelNode
{
    public CelNode Target => target;

    public string Field => name;

    public bool IsOptional => isOptional;

    public override StructuralSchema? Shape(CelShapes shapes) => shapes.Field(target.Shape(shapes), name);

    protected override object? Evaluate(CelScope scope) => CelAccess.Get(target.In(scope), name, isOptional);
}

/// <summary>Whether a field is there: <c>has(a.b)</c>.</summary>
internal sealed class CelHas(CelSelect select) : CelNode
{
    protected override IEnumerable<CelNode> Parts => [select];

    protected override object? Evaluate(CelScope scope) => select.Target.In(scope) switch
    {
        CelMap map => map.TryGet(select.Field, out _),
        CelOptional { HasValue: false } => false,
        CelOptional { Value: CelMap map } => map.TryGet(select.Field, out _),
        _ => throw CelException.NoOverload,
    };
}

internal sealed class CelIndex(CelNode target, CelNode key, bool isOptional) : CelNode
{
    public override StructuralSchema? Shape(CelShapes shapes)
    {
        key.Shape(shapes);
        var whole = target.Shape(shapes);
        return key is CelLiteral { Value: string name } ? shapes.Field(whole, name) : CelShapes.Element(whole);
    }

    protected override object? Evaluate(CelScope scope) =>
        CelAccess.Get(target.In(scope), key.In(scope), isOptional);
}

internal sealed class CelCall(string name, CelNode? target, IReadOnlyList<CelNode> arguments) : CelNode
{
    // An optional has the shape of what is in it.
    public override StructuralSchema? Shape(CelShapes shapes)
    {
        var shape = target?.Shape(shapes);
        foreach (var argument in arguments)
        {
            argument.Shape(shapes);
        }

        return name is "orValue" or "value" or "or" ? shape : null;
    }

    protected override object? Evaluate(CelScope scope)
    {
        var values = new object?[arguments.Count + (target is null ? 0 : 1)];
        var next = 0;
        if (target is not null)
        {
            values[next++] = target.In(scope);
        }

        foreach (var argument in arguments)
        {
            values[next++] = argument.In(scope);
        }

        return CelFunctions.Call(name, target is not null, values);
    }
}

internal sealed class CelConditional(CelNode condition, CelNode then, CelNode otherwise) : CelNode
{
    public override StructuralSchema? Shape(CelShapes shapes)
    {
        condition.Shape(shapes);
        var (first, second) = (then.Shape(shapes), otherwise.Shape(shapes));
        return first ?? second;
    }

    protected override object? Evaluate(CelScope scope) => (condition.IsTrueIn(scope) ? then : otherwise).In(scope);
}

/// <summary>
/// <c>&amp;&amp;</c> and <c>||</c>: an error on one side does not matter when the other side decides, whichever is
/// first.
/// </summary>
internal sealed class CelLogic(bool decisive, CelNode left, CelNode right) : CelNode
{
    protected override IEnumerable<CelNode> Parts => [left, right];

    protected override object? Evaluate(CelScope scope)
    {
        bool first;
        try
        {
            first = left.IsTrueIn(scope);
        }
        catch (CelException) when (!scope.IsSpent)
        {
            if (right.IsTrueIn(scope) == decisive)
            {
                return decisive;
            }

            throw;
        }

        return first == decisive ? decisive : right.IsTrueIn(scope);
    }
}

internal sealed class CelUnary(string sign, CelNode operand) : CelNode
{
    protected override IEnumerable<CelNode> Parts => [operand];

    protected override object? Evaluate(CelScope scope) => CelOperators.Unary(sign, operand.In(scope));
}

internal sealed class CelBinary(string sign, CelNode left, CelNode right) : CelNode
{
    // Two lists after each other have elements as the first one has.
    public override StructuralSchema? Shape(CelShapes shapes)
    {
        var (first, second) = (left.Shape(shapes), right.Shape(shapes));
        return sign == "+" ? first ?? second : null;
    }

    protected override object? Evaluate(CelScope scope) =>
        CelOperators.Binary(sign, left.In(scope), right.In(scope));
}
