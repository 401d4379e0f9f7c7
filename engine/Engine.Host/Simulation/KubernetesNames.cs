namespace Infra.Engine.Host.Simulation;

/// <summary>Names, namespaces and ids of Kubernetes objects.</summary>
internal static class KubernetesNames
{
    private const string Autonamed = "pulumi.com/autonamed";
    /// <summary>How many letters a made-up name ends with.</summary>
    public const int Digits = 8;

    /// <summary>The metadata; empty where it is absent or unknown.</summary>
    public static PropertyMap Metadata(PropertyMap inputs) => Map(inputs["metadata"]);

    /// <summary>The name, or null when it is not known.</summary>
    public static string? Name(PropertyMap inputs) => (Open(Metadata(inputs)["name"]) as PropertyValue.Text)?.Value;

    /// <summary>The namespace, or null.</summary>
    public static string? Namespace(PropertyMap inputs) =>
        (Open(Metadata(inputs)["namespace"]) as PropertyValue.Text)?.Value;

    /// <summary>Whether the name was made up here.</summary>
    public static bool IsAutonamed(PropertyMap inputs) => Map(Metadata(inputs)["annotations"]).ContainsKey(Autonamed);

    /// <summary>What is inside a secret, or the value itself.</summary>
    public static PropertyValue? Open(PropertyValue? value) =>
        value is PropertyValue.Secret secret ? Open(secret.Value) : value;

    /// <summary>The inputs with a name: the one given, the old made-up one, or a new made-up one.</summary>
    public static PropertyMap WithName(CheckRequest request, PropertyMap inputs, long generation)
    {
        if (inputs["metadata"] is PropertyValue.Unknown || Metadata(inputs) is var metadata
            && (metadata.ContainsKey("name") || metadata.ContainsKey("generateName")))
        {
            return inputs;
        }

        var name = request.OldInputs is { } old && IsAutonamed(old) ? Name(old) : null;
        return KubernetesDefaults.With(inputs, "metadata", it => KubernetesDefaults
            .With(it, "annotations", static annotations => annotations.With(Autonamed, "true"))
            .With("name", name ?? Make(request, generation)));
    }

    /// <summary>A made-up name.</summary>
    public static string Make(CheckRequest request, long generation) =>
        $"{request.Urn.Name}-{Hex(request.Urn, $"{Convert.ToHexString(request.RandomSeed.AsSpan())}|{generation}")}";

    /// <summary>Digits for a made-up name.</summary>
    public static string Hex(Urn urn, string more) => PseudoValues.Hex($"{urn}|{more}", Digits);

    /// <summary>The id: <c>namespace/name</c>, or the name of what is in no namespace.</summary>
    public static string Id(PropertyMap inputs, KubernetesKind kind)
    {
        var name = Name(inputs) ?? "";
        return kind.IsClusterWide ? name
            : Namespace(inputs) is { } space ? $"{space}/{name}"
            : kind.IsBuiltIn ? $"default/{name}" : name;
    }

    private static PropertyMap Map(PropertyValue? value) =>
        Open(value) is PropertyValue.Map map ? map.Properties : PropertyMap.Empty;
}
