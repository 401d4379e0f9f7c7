namespace Infra.Engine.Host;

/// <summary>Objects and lists of many alike, in one call.</summary>
internal static class JsonShapes
{
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
