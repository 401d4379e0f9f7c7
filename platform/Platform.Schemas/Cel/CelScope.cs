namespace Infra.Platform.Schemas.Cel;

/// <summary>The names that an expression can use, and how much it may still compute.</summary>
internal sealed class CelScope
{
    // What the API server allows one rule; a step here costs at least one unit there.
    private const int Limit = 1_000_000;

    private readonly CelScope? outer;
    private readonly string? name;
    private readonly object? value;
    private readonly IReadOnlyDictionary<string, object?>? bindings;
    private readonly CelScope root;
    private int spent;

    public CelScope(IReadOnlyDictionary<string, object?> bindings)
    {
        this.bindings = bindings;
        root = this;
    }

    private CelScope(CelScope outer, string name, object? value)
    {
        (this.outer, this.name, this.value) = (outer, name, value);
        root = outer.root;
    }

    public bool IsSpent => root.spent > Limit;

    public CelScope With(string variable, object? content) => new(this, variable, content);

    public void Spend()
    {
        if (++root.spent > Limit)
        {
            throw new CelException("operation cancelled: actual cost limit exceeded");
        }
    }

    public bool TryGet(string variable, out object? content)
    {
        var scope = this;
        for (; scope.outer is not null; scope = scope.outer)
        {
            if (scope.name == variable)
            {
                content = scope.value;
                return true;
            }
        }

        return scope.bindings!.TryGetValue(variable, out content);
    }
}
