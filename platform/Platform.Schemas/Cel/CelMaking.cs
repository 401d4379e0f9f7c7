namespace Infra.Platform.Schemas.Cel;

/// <summary>A list that is written out.</summary>
internal sealed class CelListNode(IReadOnlyList<(CelNode Item, bool IsOptional)> items) : CelNode
{
    protected override IEnumerable<CelNode> Parts => items.Select(static item => item.Item);

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

/// <summary>A map that is written out.</summary>
internal sealed class CelMapNode(IReadOnlyList<(CelNode Key, CelNode Value, bool IsOptional)> entries) : CelNode
{
    protected override IEnumerable<CelNode> Parts => entries.SelectMany<(CelNode Key, CelNode Value, bool), CelNode>(
        static entry => [entry.Key, entry.Value]);

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
