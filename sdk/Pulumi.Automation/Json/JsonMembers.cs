using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Automation;

/// <summary>Reads members of JSON objects that may be missing or null.</summary>
internal static class JsonMembers
{
    public static JsonElement? Member(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object
        && json.TryGetProperty(name, out var member)
        && member.ValueKind != JsonValueKind.Null
            ? member
            : null;

    public static string? Text(this JsonElement json, string name) => json.Member(name)?.ToString();

    public static string TextOrEmpty(this JsonElement json, string name) => json.Text(name) ?? "";

    public static bool? Flag(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } flag ? flag.GetBoolean() : null;

    public static int? Number(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Number } number ? (int)number.GetDouble() : null;

    public static DateTimeOffset? Time(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.String } time && time.TryGetDateTimeOffset(out var value)
            ? value
            : null;

    public static ImmutableArray<string>? Texts(this JsonElement json, string name) =>
        json.Member(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(static item => item.ToString())]
            : null;

    /// <summary>An object as a dictionary; null when there is none.</summary>
    public static ImmutableDictionary<string, T>? Map<T>(this JsonElement json, string name, Func<JsonElement, T> read)
    {
        if (json.Member(name) is not { ValueKind: JsonValueKind.Object } map)
        {
            return null;
        }

        var values = ImmutableDictionary.CreateBuilder<string, T>();
        foreach (var member in map.EnumerateObject())
        {
            values[member.Name] = read(member.Value);
        }

        return values.ToImmutable();
    }

    public static IImmutableDictionary<string, string> TextsByName(this JsonElement json, string name) =>
        json.Map(name, static value => value.ToString()) ?? ImmutableDictionary<string, string>.Empty;

    public static IImmutableDictionary<string, object> ValuesByName(this JsonElement json, string name) =>
        json.Map(name, static value => value.PlainValue()!) ?? ImmutableDictionary<string, object>.Empty;

    /// <summary>Counts by operation; operations this library does not know are added up under one name.</summary>
    public static IImmutableDictionary<OperationType, int>? Changes(this JsonElement json, string name)
    {
        if (json.Member(name) is not { ValueKind: JsonValueKind.Object } changes)
        {
            return null;
        }

        var counts = ImmutableDictionary.CreateBuilder<OperationType, int>();
        foreach (var change in changes.EnumerateObject())
        {
            var operation = EnumTexts.Operation(change.Name);
            counts[operation] = counts.GetValueOrDefault(operation) + change.Value.GetInt32();
        }

        return counts.ToImmutable();
    }

    /// <summary>A value as string, bool, long, double, array, dictionary or null.</summary>
    public static object? PlainValue(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => json.TryGetInt64(out var whole) ? (object)whole : json.GetDouble(),
        JsonValueKind.Array => json.EnumerateArray().Select(static item => item.PlainValue()).ToArray(),
        JsonValueKind.Object => json.EnumerateObject()
            .ToDictionary(static member => member.Name, static member => member.Value.PlainValue()),
        _ => null,
    };
}
