using System.Collections.Immutable;

namespace Infra.Engine.Tests;

/// <summary>What a random program says of one resource; references are to earlier ones, by index.</summary>
internal sealed record RandomResource(string Name)
{
    public bool Component { get; init; }

    public bool Provider { get; init; }

    public int? Parent { get; init; }

    public int? ExplicitProvider { get; init; }

    public ImmutableArray<int> Inputs { get; init; } = [];

    public ImmutableArray<int> FixedInputs { get; init; } = [];

    public ImmutableArray<int> DependsOn { get; init; } = [];

    public int? DeletedWith { get; init; }

    public int? ReplacedWith { get; init; }

    public string? FormerName { get; init; }

    public int Value { get; init; }

    public int FixedValue { get; init; }

    public bool First { get; init; }

    public bool Retain { get; init; }

    public bool Secret { get; init; }

    public override string ToString() =>
        $"{Name}{(Component ? " component" : Provider ? " provider" : "")} value={Value} fixed={FixedValue}"
        + $" parent={Parent} provider={ExplicitProvider} in=[{string.Join(",", Inputs)}]"
        + $" fixedIn=[{string.Join(",", FixedInputs)}] after=[{string.Join(",", DependsOn)}] host={DeletedWith}"
        + $" with={ReplacedWith} was={FormerName}"
        + (First ? " first" : "") + (Retain ? " retain" : "") + (Secret ? " secret" : "");
}
