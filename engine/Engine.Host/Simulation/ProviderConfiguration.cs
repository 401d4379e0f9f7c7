using System.Text.Json;

namespace Infra.Engine.Host.Simulation;

/// <summary>Configuration of providers: on the wire, everything that is not text is JSON in a text.</summary>
internal static class ProviderConfiguration
{
    /// <summary>Checks configuration; what is checked is what is meant, what is kept is what came.</summary>
    public static CheckResult Check(PropertyMap inputs, PackageSchema schema)
    {
        var meant = inputs.Where(static pair => pair.Key is not ("version" or "pluginDownloadURL"))
            .Select(pair => KeyValuePair.Create(pair.Key, Meant(pair.Value, schema.Provider.Inputs[pair.Key]?.Type)));
        return new(inputs, InputCheck.Of(PropertyMap.Of(meant), schema.Provider.Inputs));
    }

    private static PropertyValue Meant(PropertyValue value, TypeSchema? type)
    {
        if (type is null or TypeSchema.Scalar { Name: "string" } or TypeSchema.Enum)
        {
            return value;
        }

        try
        {
            return value switch
            {
                PropertyValue.Secret secret => new PropertyValue.Secret(Meant(secret.Value, type)),
                PropertyValue.Text text => WorldFormat.Plain(JsonElement.Parse(text.Value)),
                _ => value,
            };
        }
        catch (JsonException)
        {
            return value;
        }
    }
}
