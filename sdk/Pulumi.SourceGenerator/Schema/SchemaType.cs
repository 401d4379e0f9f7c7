namespace Pulumi.SourceGenerator.Schema;

/// <summary>What a property holds. Enums and resources are named; the name of an object depends on its use.</summary>
internal abstract record SchemaType
{
    public static readonly SchemaType Any = new Primitive("object");
    public static readonly SchemaType String = new Primitive("string");
    public static readonly SchemaType Json = new Primitive("global::System.Text.Json.JsonElement");

    private SchemaType()
    {
    }

    /// <summary>Held by value in C#: an optional one is a nullable, a required one needs no initializer.</summary>
    public bool IsValue => this is Enumeration or Primitive { Name: "bool" or "int" or "double" };

    internal sealed record Primitive(string Name) : SchemaType;

    internal sealed record List(SchemaType Item) : SchemaType;

    internal sealed record Map(SchemaType Item) : SchemaType;

    internal sealed record Object(string Token) : SchemaType;

    internal sealed record Enumeration(string Token, string FullName, string Underlying) : SchemaType;

    internal sealed record Resource(string FullName) : SchemaType;

    internal sealed record Union(EquatableArray<SchemaType> Options) : SchemaType;
}
