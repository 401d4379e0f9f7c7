namespace Infra.Platform.Modeling.Reading;

/// <summary>What a type is, for a sentence.</summary>
internal static class Kinds
{
    public static string Of(ApiType type) => type switch
    {
        StringType => "a text",
        IntegerType => "a whole number",
        NumberType => "a number",
        BooleanType => "true or false",
        EnumType => "one of a few texts",
        QuantityType => "an amount",
        ObjectType => "a record",
        ListType => "a list",
        MapType => "a map",
        _ => throw new InvalidOperationException($"bug: no word for {type.GetType().Name}"),
    };
}
