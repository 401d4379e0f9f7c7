namespace Infra.Platform.Schemas.Cel;

/// <summary>The functions of the language and those that Kubernetes adds, by name.</summary>
/// <remarks>
/// The language's own: https://github.com/google/cel-spec/blob/master/doc/langdef.md#list-of-standard-definitions. The
/// others: https://kubernetes.io/docs/reference/using-api/cel/#cel-community-libraries; of those, URLs, addresses and
/// formats are left out, because no schema that we emit or check uses them.
/// </remarks>
internal static class CelFunctions
{
    private static readonly Dictionary<string, Func<object?[], object?>> Globals = new()
    {
        ["size"] = static a => Size(One(a)),
        ["int"] = static a => CelConversions.ToInt(One(a)),
        ["uint"] = static a => CelConversions.ToUint(One(a)),
        ["double"] = static a => CelConversions.ToDouble(One(a)),
        ["bool"] = static a => CelConversions.ToBool(One(a)),
        ["string"] = static a => CelConversions.ToText(One(a)),
        ["bytes"] = static a => CelConversions.ToBytes(One(a)),
        ["duration"] = static a => CelConversions.ToDuration(One(a)),
        ["timestamp"] = static a => CelConversions.ToTimestamp(One(a)),
        ["dyn"] = One,
        ["type"] = static a => CelType.Of(One(a)),
        ["matches"] = static a => a is [string text, string pattern] ? CelStrings.Matches(text, pattern) : None(),
        ["quantity"] = static a => CelQuantities.Parse(One(a)),
        ["isQuantity"] = static a => Quantity.TryParse(Text(One(a)), out _),
        ["optional.of"] = static a => CelOptional.Of(One(a)),
        ["optional.none"] = static a => a.Length == 0 ? CelOptional.None : None(),
        ["optional.ofNonZeroValue"] = static a => IsZero(One(a)) ? CelOptional.None : CelOptional.Of(One(a)),
        ["sets.contains"] = static a => a is [CelList x, CelList y] ? CelLists.ContainsAll(x, y) : None(),
        ["sets.equivalent"] = static a => a is [CelList x, CelList y]
            ? CelLists.ContainsAll(x, y) && CelLists.ContainsAll(y, x)
            : None(),
        ["sets.intersects"] = static a => a is [CelList x, CelList y] ? CelLists.Intersects(x, y) : None(),
    };

    private static readonly Dictionary<string, Func<object?[], object?>> Members = new()
    {
        ["size"] = static a => Size(One(a)),
        ["matches"] = static a => a is [string text, string pattern] ? CelStrings.Matches(text, pattern) : None(),
        ["hasValue"] = static a => One(a) is CelOptional optional ? optional.HasValue : None(),
        ["value"] = static a => One(a) is not CelOptional optional ? None()
            : optional.HasValue ? optional.Value : throw new CelException("optional.none() dereference"),
        ["orValue"] = static a => a is [CelOptional optional, var otherwise]
            ? optional.HasValue ? optional.Value : otherwise
            : None(),
        ["or"] = static a => a is [CelOptional optional, CelOptional otherwise]
            ? optional.HasValue ? optional : otherwise
            : None(),
    };

    private static readonly string[] TimeParts =
    [
        "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours",
        "getMinutes", "getSeconds", "getMilliseconds",
    ];

    static CelFunctions()
    {
        foreach (var (name, function) in CelStrings.Members.Concat(CelLists.Members).Concat(CelQuantities.Members))
        {
            // A list and a string can both be searched: the first that takes the arguments answers.
            Members[name] = Members.TryGetValue(name, out var other) ? Either(other, function) : function;
        }

        foreach (var part in TimeParts)
        {
            Members[part] = arguments => CelTime.Part(part, One(arguments));
        }
    }

    public static bool IsGlobal(string name) => Globals.ContainsKey(name);

    public static bool IsMember(string name) => Members.ContainsKey(name);

    public static object? Call(string name, bool isMember, object?[] arguments) =>
        (isMember ? Members : Globals)[name](arguments);

    internal static object None() => throw CelException.NoOverload;

    private static Func<object?[], object?> Either(Func<object?[], object?> first, Func<object?[], object?> second) =>
        arguments => arguments is [string, ..] or [] ? first(arguments) : second(arguments);

    private static object? One(object?[] arguments) =>
        arguments.Length == 1 ? arguments[0] : throw CelException.NoOverload;

    private static string Text(object? value) => value as string ?? throw CelException.NoOverload;

    private static long Size(object? value) => value switch
    {
        string text => CelStrings.Length(text),
        byte[] bytes => bytes.Length,
        CelList list => list.Items.Count,
        CelMap map => map.Count,
        _ => throw CelException.NoOverload,
    };

    private static bool IsZero(object? value) => value switch
    {
        null => true,
        string or byte[] or CelList or CelMap => Size(value) == 0,
        bool truth => !truth,
        long or ulong or double => CelOperators.Compare(value, 0L) == 0,
        _ => false,
    };
}
