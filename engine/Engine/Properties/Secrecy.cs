using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>Which values people must not see, and what they see instead.</summary>
internal static class Secrecy
{
    private static readonly PropertyValue.Secret Blind = new(new PropertyValue.Text("[secret]"));

    /// <summary>The same values with every secret one replaced.</summary>
    public static PropertyMap Blinded(PropertyMap properties) => Rewritten(properties, static _ => Blind);

    /// <summary>The same properties with another value in place of each secret.</summary>
    public static PropertyMap Rewritten(PropertyMap properties, Func<PropertyValue.Secret, PropertyValue> onSecret)
    {
        if (!properties.ContainsSecrets)
        {
            return properties;
        }

        var keys = new string[properties.Count];
        var values = new PropertyValue[properties.Count];
        var i = 0;
        foreach (var (key, value) in properties)
        {
            (keys[i], values[i++]) = (key, Rewritten(value, onSecret));
        }

        return PropertyMap.FromUnsorted(keys, values);
    }

    /// <summary>The same value with another in place of each secret.</summary>
    public static PropertyValue Rewritten(PropertyValue value, Func<PropertyValue.Secret, PropertyValue> onSecret) =>
        value switch
        {
            PropertyValue.Secret secret => onSecret(secret),
            { ContainsSecrets: false } => value,
            PropertyValue.Map map => new PropertyValue.Map(Rewritten(map.Properties, onSecret)),
            PropertyValue.List list => new PropertyValue.List([.. list.Items.Select(it => Rewritten(it, onSecret))]),
            _ => value,
        };

    /// <summary>The same state with every secret value replaced.</summary>
    public static ResourceState Blinded(ResourceState state) =>
        state.Inputs.ContainsSecrets || state.Outputs.ContainsSecrets
            ? state with { Inputs = Blinded(state.Inputs), Outputs = Blinded(state.Outputs) } : state;

    /// <summary>Outputs that are secret by option, or whose input of the same name is, are secret.</summary>
    public static PropertyMap Spread(PropertyMap inputs, PropertyMap outputs, ImmutableArray<string> secretOutputs)
    {
        foreach (var key in secretOutputs)
        {
            outputs = Hidden(outputs, key);
        }

        if (inputs.ContainsSecrets)
        {
            foreach (var (key, value) in inputs)
            {
                outputs = value is PropertyValue.Secret && outputs[key] is not PropertyValue.Unknown
                    ? Hidden(outputs, key) : outputs;
            }
        }

        return outputs;
    }

    private static PropertyMap Hidden(PropertyMap outputs, string key) =>
        outputs.TryGet(key, out var value) && value is not PropertyValue.Secret
            ? outputs.With(key, new PropertyValue.Secret(value)) : outputs;
}
