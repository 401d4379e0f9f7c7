namespace Infra.Engine.Host;

/// <summary>Configuration values as history entries keep them: secrets as <c>{"secure": CIPHERTEXT}</c>.</summary>
internal static class StoredConfig
{
    /// <summary>A value as JSON text.</summary>
    public static string Text(PropertyValue value) => PlainJson.Compact(Stored(value), showSecrets: false);

    /// <summary>Reads a value from JSON text, which is YAML too.</summary>
    public static PropertyValue Parse(string json) =>
        YamlFile.ValueOf(YamlFile.Child(YamlFile.Parse($"{{\"value\": {json}}}", "history"), "value")!);

    private static PropertyValue Stored(PropertyValue value) => value switch
    {
        PropertyValue.Secret secret => PropertyMap.Of(("secure", secret.Value)),
        PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(Stored)]),
        PropertyValue.Map map => PropertyMap.Of(
            map.Properties.Select(static pair => KeyValuePair.Create(pair.Key, Stored(pair.Value)))),
        _ => value,
    };
}
