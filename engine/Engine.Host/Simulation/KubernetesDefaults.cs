namespace Infra.Engine.Host.Simulation;

/// <summary>What an API server adds to objects of the built-in kinds.</summary>
internal static class KubernetesDefaults
{
    /// <summary>The object with what the server adds.</summary>
    public static PropertyMap Apply(PropertyMap inputs, string type)
    {
        var with = Facts.ServerDefaults[type] is { } defaults
            ? ((PropertyValue.Map)Below(inputs, defaults)).Properties : inputs;

        return type switch
        {
            KubernetesKind.Namespace => With(with, "metadata", metadata => With(metadata, "labels", labels =>
                labels.With("kubernetes.io/metadata.name", metadata["name"] ?? ""))),
            KubernetesKind.Definition => With(with, "spec", spec => With(spec, "names", Names)),
            "kubernetes:core/v1:Service" => With(with, "spec", Service),
            _ => with,
        };
    }

    /// <summary>The map with the object at a key changed; where there is none, from an empty one.</summary>
    public static PropertyMap With(PropertyMap map, string key, Func<PropertyMap, PropertyMap> change) =>
        map[key] switch
        {
            null => map.With(key, change(PropertyMap.Empty)),
            PropertyValue.Map inner => map.With(key, change(inner.Properties)),
            PropertyValue.Secret { Value: PropertyValue.Map inner } =>
                map.With(key, new PropertyValue.Secret(change(inner.Properties))),
            _ => map,
        };

    private static PropertyValue Below(PropertyValue given, PropertyValue defaults)
    {
        switch (given, defaults)
        {
            case (PropertyValue.Map map, PropertyValue.Map template):
                var result = map.Properties;
                foreach (var (key, value) in template.Properties)
                {
                    if (result[key] is { } present)
                    {
                        result = result.With(key, Below(present, value));
                    }
                    else if (value is not PropertyValue.List { Items: [PropertyValue.Map] })
                    {
                        result = result.With(key, value);
                    }
                }

                return result;
            case (PropertyValue.List list, PropertyValue.List { Items: [PropertyValue.Map element] }):
                return new PropertyValue.List([.. list.Items.Select(item => Below(item, element))]);
            default:
                return given;
        }
    }

    private static PropertyMap Names(PropertyMap names)
    {
        if (names["kind"] is not PropertyValue.Text kind)
        {
            return names;
        }

        names = names.ContainsKey("listKind") ? names : names.With("listKind", kind.Value + "List");
        return names.ContainsKey("singular") ? names : names.With("singular", kind.Value.ToLowerInvariant());
    }

    private static PropertyMap Service(PropertyMap spec)
    {
        spec = spec.ContainsKey("clusterIP") ? spec : spec.With("clusterIP", "10.96.0.10");
        spec = spec.With("clusterIPs", new PropertyValue.List([spec["clusterIP"]!]));
        return spec["ports"] is PropertyValue.List ports
            ? spec.With("ports", new PropertyValue.List([.. ports.Items.Select(Port)])) : spec;
    }

    private static PropertyValue Port(PropertyValue port) =>
        port is PropertyValue.Map { Properties: var map } && !map.ContainsKey("targetPort") && map["port"] is { } number
            ? map.With("targetPort", number) : port;
}
