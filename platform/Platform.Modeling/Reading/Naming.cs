using System.Text.Json;
using System.Text.RegularExpressions;

namespace Infra.Platform.Modeling.Reading;

/// <summary>How C# names become names of documents and words for people.</summary>
internal static partial class Naming
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(bool)] = "bool",
        [typeof(double)] = "double", [typeof(decimal)] = "decimal", [typeof(object)] = "object",
    };

    /// <summary><c>PublicHost</c> as <c>publicHost</c>.</summary>
    public static string Json(string member) => JsonNamingPolicy.CamelCase.ConvertName(member);

    /// <summary><c>PublicHost</c> as <c>Public host</c>; capitals that stand together stay.</summary>
    public static string Words(string member)
    {
        var words = Boundary().Split(member);
        var rest = words.Skip(1).Select(static word => word.All(char.IsUpper) ? word : word.ToLowerInvariant());
        return string.Join(' ', rest.Prepend(words[0]));
    }

    /// <summary>The C# type as people write it.</summary>
    public static string Of(Type type)
    {
        if (type.IsArray)
        {
            return $"{Of(type.GetElementType()!)}[]";
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return $"{Of(underlying)}?";
        }

        if (Keywords.TryGetValue(type, out var keyword))
        {
            return keyword;
        }

        var tick = type.Name.IndexOf('`', StringComparison.Ordinal);
        return tick < 0
            ? type.Name
            : $"{type.Name[..tick]}<{string.Join(", ", type.GetGenericArguments().Select(Of))}>";
    }

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")]
    private static partial Regex Boundary();
}
