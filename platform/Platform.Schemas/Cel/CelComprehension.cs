namespace Infra.Platform.Schemas.Cel;

/// <summary>
/// <c>all</c>, <c>exists</c>, <c>exists_one</c>, <c>map</c> and <c>filter</c>: an expression over the elements of a
/// list or the keys of a map.
/// </summary>
internal sealed class CelComprehension(string kind, CelNode range, string variable, IReadOnlyList<CelNode> bodies)
    : CelNode
{
    public static bool IsMacro(string name, int arguments) =>
        name is "all" or "exists" or "exists_one" or "existsOne" or "filter" ? arguments == 2
        : name == "map" && arguments is 2 or 3;

    public override StructuralSchema? Shape(CelShapes shapes)
    {
        var whole = range.Shape(shapes);
        var inner = shapes.With(variable, whole?.Items);
        foreach (var body in bodies)
        {
            body.Shape(inner);
        }

        return kind == "filter" ? whole : null;
    }

    protected override object? Evaluate(CelScope scope)
    {
        var elements = CelAccess.Elements(range.In(scope)).Select(element => (element, scope.With(variable, element)));
        return kind switch
        {
            "all" => Decide(elements, decisive: false),
            "exists" => Decide(elements, decisive: true),
            "filter" => Filter(elements),
            "map" => Map(elements),
            _ => elements.Count(pair => bodies[0].IsTrueIn(pair.Item2)) == 1,
        };
    }

    // An error is forgotten when any other element decides.
    private bool Decide(IEnumerable<(object? Element, CelScope Scope)> elements, bool decisive)
    {
        CelException? failure = null;
        foreach (var (_, scope) in elements)
        {
            try
            {
                if (bodies[0].IsTrueIn(scope) == decisive)
                {
                    return decisive;
                }
            }
            catch (CelException exception) when (!scope.IsSpent)
            {
                failure ??= exception;
            }
        }

        return failure is null ? !decisive : throw failure;
    }

    // Over a map, too, the result is a list: of the keys.
    private CelList Filter(IEnumerable<(object? Element, CelScope Scope)> elements) =>
        new([.. elements.Where(pair => bodies[0].IsTrueIn(pair.Scope)).Select(static pair => pair.Element)]);

    private CelList Map(IEnumerable<(object? Element, CelScope Scope)> elements) => new([.. elements
        .Where(pair => bodies.Count == 1 || bodies[0].IsTrueIn(pair.Scope))
        .Select(pair => bodies[^1].In(pair.Scope))]);
}
