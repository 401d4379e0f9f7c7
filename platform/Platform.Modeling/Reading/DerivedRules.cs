namespace Infra.Platform.Modeling.Reading;

/// <summary>The rules that attributes stand for.</summary>
internal static class DerivedRules
{
    public static IEnumerable<ApiRule> Of(ApiProperty property, Action<string> refuse)
    {
        if (property.Immutable)
        {
            yield return new("self == oldSelf", $"{property.JsonName} cannot be changed");
        }

        if (property.NeverDecreases && Grows(property, refuse) is { } grows)
        {
            yield return new(grows, $"{property.JsonName} can grow, never shrink");
        }

        if (property.Type is QuantityType { Minimum: { } minimum, Maximum: { } maximum })
        {
            yield return new(
                $"quantity(self).compareTo(quantity('{minimum}')) >= 0 "
                    + $"&& quantity(self).compareTo(quantity('{maximum}')) <= 0",
                $"{property.JsonName} must be within {minimum} to {maximum}");
        }
    }

    /// <summary>What keeps a value that may be absent from coming and going: its own rules run only while it is
    /// there.</summary>
    public static IEnumerable<ApiRule> Presence(ApiProperty property)
    {
        var name = ReservedNames.Cel(property.JsonName);
        return (property.MayBeAbsent, property.Immutable, property.NeverDecreases) switch
        {
            (true, true, _) =>
                [new($"has(self.{name}) == has(oldSelf.{name})", $"{property.JsonName} cannot be added or removed")],
            (true, _, true) =>
                [new($"has(self.{name}) || !has(oldSelf.{name})", $"{property.JsonName} cannot be removed")],
            _ => [],
        };
    }

    private static string? Grows(ApiProperty property, Action<string> refuse)
    {
        switch (property.Type)
        {
            case IntegerType or NumberType:
                return "self >= oldSelf";
            case QuantityType:
                return "quantity(self).compareTo(quantity(oldSelf)) >= 0";
            case EnumType { Enumeration: null } texts
                when texts.Values.All(static value => int.TryParse(value.JsonName, out _)):
                return "int(self) >= int(oldSelf)";
            case EnumType { Enumeration: not null } one:
                var order = $"[{string.Join(", ", one.Values.Select(static value => $"'{value.JsonName}'"))}]";
                return $"{order}.indexOf(self) >= {order}.indexOf(oldSelf)";
            default:
                refuse(
                    $"[NeverDecreases] needs an order, but this is {Kinds.Of(property.Type)}; it is for "
                        + "numbers, amounts, "
                        + "enumerations and listed texts that are whole numbers");
                return null;
        }
    }
}
