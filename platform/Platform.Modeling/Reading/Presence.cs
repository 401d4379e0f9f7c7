using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Reading;

/// <summary>Whether a property is required, has a default or may be absent: exactly one of them.</summary>
internal sealed class Presence(PropertyInfo property, bool nullable, string where, Mistakes mistakes)
{
    private readonly bool required = property.IsDefined(typeof(RequiredMemberAttribute));

    public JsonNode? Default(object? instance, ApiType type, RecordUse use)
    {
        var initial = instance is null ? null : property.GetValue(instance);
        if (use == RecordUse.Status)
        {
            return Status(initial);
        }

        if (required)
        {
            CheckRequired(initial);
            return null;
        }

        return initial is null ? Absent(instance) : Checked(RecordWriter.Value(initial, type), type);
    }

    private JsonNode? Status(object? initial)
    {
        if (required || initial is not null || !nullable)
        {
            mistakes.Add(where, "is part of a status, which Compositions write bit by bit; make it nullable, "
                + "neither required nor with a default");
        }

        return null;
    }

    private void CheckRequired(object? initial)
    {
        var type = property.PropertyType;
        var nothing = type.IsValueType ? Activator.CreateInstance(type) : null;
        if (initial is not null && !initial.Equals(nothing))
        {
            mistakes.Add(where, "is required and has a default, which nothing would ever use; take one away");
        }

        if (nullable)
        {
            mistakes.Add(
                where,
                "is required and may be null, which a document cannot say; take the ? or required away");
        }
    }

    private JsonNode? Absent(object? instance)
    {
        if (!nullable && instance is not null)
        {
            mistakes.Add(where, "may be absent, but its type says never null; make it required, nullable, "
                + "or give it a default");
        }

        return null;
    }

    private JsonNode Checked(JsonNode value, ApiType type)
    {
        foreach (var what in ValueCheck.Of(value, type))
        {
            mistakes.Add(where, $"its default is wrong: {what}");
        }

        return value;
    }
}
