using System.Reflection;

namespace Infra.Platform.Modeling.Reading;

/// <summary>The values of a C# enumeration, as documents name them.</summary>
internal static class EnumNames
{
    public static IReadOnlyList<FieldInfo> Fields(Type enumeration) =>
    [
        .. enumeration.GetFields(BindingFlags.Public | BindingFlags.Static)
            .OrderBy(static field => field.MetadataToken),
    ];

    public static string JsonName(FieldInfo field) =>
        field.GetCustomAttribute<JsonNameAttribute>()?.Name ?? Naming.Json(field.Name);

    /// <summary>The name of one value; the number when the enumeration has no such value.</summary>
    public static string JsonName(object value) =>
        value.GetType().GetField(value.ToString()!) is { } field ? JsonName(field) : value.ToString()!;
}
