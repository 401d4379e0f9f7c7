using System.Collections.Immutable;
using System.Text;

namespace Infra.Engine.Host;

/// <summary>Fields as state files, events and journals have them: most are left out when they say nothing.</summary>
internal static class JsonFields
{
    /// <summary>A text that is JSON already.</summary>
    public static void Kept(this StateJsonWriter json, string name, string text)
    {
        json.Name(name);
        json.Raw(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A text, unless it is empty.</summary>
    public static void Optional(this StateJsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.Property(name, value);
        }
    }

    /// <summary>A flag, unless it is not set.</summary>
    public static void Flag(this StateJsonWriter json, string name, bool value)
    {
        if (value)
        {
            json.Property(name, true);
        }
    }

    /// <summary>A list of texts, unless it is empty.</summary>
    public static void Texts(this StateJsonWriter json, string name, ImmutableArray<string> values)
    {
        if (!values.IsDefaultOrEmpty)
        {
            json.List(name, values, static (writer, value) => writer.Text(value));
        }
    }

    /// <summary>A list of URNs, unless it is empty.</summary>
    public static void Urns(this StateJsonWriter json, string name, ImmutableArray<Urn> urns)
    {
        if (!urns.IsDefaultOrEmpty)
        {
            json.List(name, urns, static (writer, urn) => writer.Text(urn.Value));
        }
    }

    /// <summary>An object with these properties.</summary>
    public static void Object<T>(
        this StateJsonWriter json, IEnumerable<KeyValuePair<string, T>> properties, Action<T> write)
    {
        json.StartObject();
        foreach (var (name, value) in properties)
        {
            json.Name(name);
            write(value);
        }

        json.EndObject();
    }

    /// <summary>A list of these items.</summary>
    public static void List<T>(this StateJsonWriter json, IEnumerable<T> items, Action<T> write)
    {
        json.StartArray();
        foreach (var item in items)
        {
            json.Element();
            write(item);
        }

        json.EndArray();
    }
}
