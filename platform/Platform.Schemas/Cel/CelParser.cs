namespace Infra.Platform.Schemas.Cel;

/// <summary>Recursive descent over the grammar of the language definition.</summary>
/// <remarks>https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax</remarks>
internal sealed class CelParser(string source)
{
    private static readonly string[] Relations = ["<", "<=", ">=", ">", "==", "!=", "in"];

    private readonly CelCursor cursor = new(source);
    private readonly HashSet<string> names = new(StringComparer.Ordinal);

    /// <summary>The names that the expression reads, those of its own variables included.</summary>
    public IReadOnlySet<string> Names => names;

    public CelNode Parse()
    {
        var node = Expression();
        return cursor.Current.Kind == CelTokenKind.End
            ? node
            : throw cursor.Unexpected($"mismatched input '{cursor.Current.Text}' expecting <EOF>");
    }

    private CelNode Expression()
    {
        cursor.Deepen();
        var condition = Chain(Conjunction, "||");
        if (!cursor.Take("?"))
        {
            return condition;
        }

        var then = Chain(Conjunction, "||");
        cursor.Expect(":");
        return new CelConditional(condition, then, Expression());
    }

    private CelNode Conjunction() => Chain(() => Chain(Sum, Relations), "&&");

    private CelNode Sum() => Chain(() => Chain(Unary, "*", "/", "%"), "+", "-");

    private CelNode Chain(Func<CelNode> part, params ReadOnlySpan<string> signs)
    {
        var left = part();
        while (cursor.Current.Kind == CelTokenKind.Operator && signs.Contains(cursor.Current.Text))
        {
            var sign = cursor.Next().Text;
            var right = part();
            left = sign switch
            {
                "||" => new CelLogic(true, left, right),
                "&&" => new CelLogic(false, left, right),
                _ => new CelBinary(sign, left, right),
            };
        }

        return left;
    }

    private CelNode Unary()
    {
        if (!cursor.Current.Is("!") && !cursor.Current.Is("-"))
        {
            return Member(Primary());
        }

        var sign = cursor.Next().Text;
        if (sign == "-" && cursor.Current.Value is SmallestInteger)
        {
            cursor.Next();
            return Member(new CelLiteral(long.MinValue));
        }

        cursor.Deepen();
        return new CelUnary(sign, Unary());
    }

    private CelNode Member(CelNode target)
    {
        while (true)
        {
            if (cursor.Take("."))
            {
                target = Field(target, cursor.Take("?"));
            }
            else if (cursor.Take("["))
            {
                var isOptional = cursor.Take("?");
                target = new CelIndex(target, Expression(), isOptional);
                cursor.Expect("]");
            }
            else
            {
                return target;
            }
        }
    }

    private CelNode Field(CelNode target, bool isOptional)
    {
        if (cursor.Current.Kind != CelTokenKind.Identifier)
        {
            throw cursor.Unexpected($"no viable alternative at input '.{cursor.Current.Text}'");
        }

        var name = cursor.Next().Text;
        return !isOptional && cursor.Take("(")
            ? new CelMacros(source).Call(target, name, Arguments())
            : new CelSelect(target, name, isOptional);
    }

    private CelNode Primary()
    {
        var token = cursor.Current;
        if (token.Kind == CelTokenKind.Literal)
        {
            cursor.Next();
            return token.Value is SmallestInteger
                ? throw CelException.Syntax(source, token.Offset, "invalid int literal")
                : new CelLiteral(token.Value);
        }

        if (cursor.Take("("))
        {
            var inner = Expression();
            cursor.Expect(")");
            return inner;
        }

        return cursor.Take("[") ? new CelListNode(Items())
            : cursor.Take("{") ? new CelMapNode(Entries())
            : Name(cursor.Take("."));
    }

    private CelNode Name(bool isRooted)
    {
        var token = cursor.Current;
        if (token.Kind != CelTokenKind.Identifier || CelLexer.IsReserved(token.Text))
        {
            throw token.Kind != CelTokenKind.Identifier
                ? cursor.Unexpected($"mismatched input '{token.Text}' expecting an operand")
                : CelException.Syntax(source, token.Offset, $"reserved identifier: {token.Text}");
        }

        cursor.Next();
        if (cursor.Take("("))
        {
            return new CelMacros(source).Global(token, Arguments());
        }

        names.Add(token.Text);
        return new CelName(token.Text, source, token.Offset - (isRooted ? 1 : 0));
    }

    private List<(CelNode Item, bool IsOptional)> Items()
    {
        var items = new List<(CelNode, bool)>();
        Each("]", isOptional => items.Add((Expression(), isOptional)));
        return items;
    }

    private List<(CelNode Key, CelNode Value, bool IsOptional)> Entries()
    {
        var entries = new List<(CelNode, CelNode, bool)>();
        Each("}", isOptional =>
        {
            var key = Expression();
            cursor.Expect(":");
            entries.Add((key, Expression(), isOptional));
        });
        return entries;
    }

    private void Each(string end, Action<bool> read)
    {
        while (!cursor.Take(end))
        {
            read(cursor.Take("?"));
            if (!cursor.Current.Is(end))
            {
                cursor.Expect(",");
            }
        }
    }

    private List<CelNode> Arguments()
    {
        var arguments = new List<CelNode>();
        while (!cursor.Take(")"))
        {
            if (arguments.Count > 0)
            {
                cursor.Expect(",");
            }

            arguments.Add(Expression());
        }

        return arguments;
    }
}
