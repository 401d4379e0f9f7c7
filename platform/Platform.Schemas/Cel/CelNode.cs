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

    protected override object? Evaluate(CelScope scope) => CelAccess.Get(target.In(scope), name, isOptional);
}

/// <summary>Whether a field is there: <c>has(a.b)</c>.</summary>
internal sealed class CelHas(CelSelect select) : CelNode
{
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
    protected override object? Evaluate(CelScope scope) =>
        CelAccess.Get(target.In(scope), key.In(scope), isOptional);
}

internal sealed class CelCall(string name, CelNode? target, IReadOnlyList<CelNode> arguments) : CelNode
{
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
    protected override object? Evaluate(CelScope scope) => (condition.IsTrueIn(scope) ? then : otherwise).In(scope);
}

/// <summary>
/// <c>&amp;&amp;</c> and <c>||</c>: an error on one side does not matter when the other side decides, whichever is
/// first.
/// </summary>
internal sealed class CelLogic(bool decisive, CelNode left, CelNode right) : CelNode
{
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
    protected override object? Evaluate(CelScope scope) => CelOperators.Unary(sign, operand.In(scope));
}

internal sealed class CelBinary(string sign, CelNode left, CelNode right) : CelNode
{
    protected override object? Evaluate(CelScope scope) =>
        CelOperators.Binary(sign, left.In(scope), right.In(scope));
}

internal sealed class CelListNode(IReadOnlyList<(CelNode Item, bool IsOptional)> items) : CelNode
{
    protected override object? Evaluate(CelScope scope)
    {
        var values = new List<object?>(items.Count);
        foreach (var (item, isOptional) in items)
        {
            var value = item.In(scope);
            if (!isOptional)
            {
                values.Add(value);
            }
            else if (value is CelOptional { HasValue: true } present)
            {
                values.Add(present.Value);
            }
        }

        return new CelList(values);
    }
}

internal sealed class CelMapNode(IReadOnlyList<(CelNode Key, CelNode Value, bool IsOptional)> entries) : CelNode
{
    protected override object? Evaluate(CelScope scope)
    {
        var values = new Dictionary<object, object?>(CelEquality.Comparer);
        foreach (var (key, value, isOptional) in entries)
        {
            var name = key.In(scope);
            if (name is not (string or long or ulong or bool))
            {
                throw new CelException("unsupported key type");
            }

            var content = value.In(scope);
            if (isOptional && content is CelOptional { HasValue: false })
            {
                continue;
            }

            if (!values.TryAdd(name, isOptional && content is CelOptional present ? present.Value : content))
            {
                throw new CelException($"Failed with repeated key: {CelText.Of(name)}");
            }
        }

        return new CelDictionary(values);
    }
}
