namespace Infra.Engine;

/// <summary>
/// The name of a resource: <c>urn:pulumi:STACK::PROJECT::TYPE::NAME</c>, where TYPE is the chain of the types of its
/// ancestors and its own, joined with <c>$</c>. NAME may contain anything, <c>::</c> included.
/// </summary>
public readonly record struct Urn(string Value) : IComparable<Urn>
{
    private const string Prefix = "urn:pulumi:";

    /// <summary>The type of every root stack resource.</summary>
    public const string StackType = "pulumi:pulumi:Stack";

    /// <summary>The stack, without organization or project.</summary>
    public string Stack => Part(0);

    /// <summary>The project.</summary>
    public string Project => Part(1);

    /// <summary>The chain of types, <c>a:b:Parent$c:d:Child</c>.</summary>
    public string QualifiedType => Part(2);

    /// <summary>The resource's own type: the last of the chain.</summary>
    public string Type => QualifiedType[(QualifiedType.LastIndexOf('$') + 1)..];

    /// <summary>The name given in the program.</summary>
    public string Name => Part(3);

    /// <summary>Whether the text has the shape of a URN.</summary>
    public bool IsValid =>
        Value is not null && Value.StartsWith(Prefix, StringComparison.Ordinal) && Separators().Third >= 0;

    /// <summary>The URN of a resource; the root stack is no part of the chain of types.</summary>
    public static Urn Of((string Stack, string Project) home, Urn? parent, string type, string name)
    {
        var ancestors = parent is { } p && p.Type != StackType ? p.QualifiedType + "$" : "";
        return new Urn($"{Prefix}{home.Stack}::{home.Project}::{ancestors}{type}::{name}");
    }

    /// <inheritdoc/>
    public int CompareTo(Urn other) => string.CompareOrdinal(Value, other.Value);

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";

    private string Part(int index)
    {
        var (first, second, third) = Separators();
        return index switch
        {
            0 => Value[Prefix.Length..first],
            1 => Value[(first + 2)..second],
            2 => Value[(second + 2)..third],
            _ => Value[(third + 2)..],
        };
    }

    private (int First, int Second, int Third) Separators()
    {
        var first = Value.IndexOf("::", Math.Min(Prefix.Length, Value.Length), StringComparison.Ordinal);
        var second = first < 0 ? -1 : Value.IndexOf("::", first + 2, StringComparison.Ordinal);
        var third = second < 0 ? -1 : Value.IndexOf("::", second + 2, StringComparison.Ordinal);
        return (first, second, third);
    }
}
