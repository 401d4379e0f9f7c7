using System.Text;

namespace Infra.Engine.Host.Simulation;

/// <summary>What becomes of Kubernetes objects between a program and a server.</summary>
internal static class KubernetesObjects
{
    private const string Secret = "kubernetes:core/v1:Secret";
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    private const string Service = "kubernetes:core/v1:Service";
    private const string Created = "2025-01-01T00:00:00Z";

    // They belong to the object, not to its specification.
    private static readonly string[] KeptMetadata = ["uid", "creationTimestamp", "resourceVersion", "generation"];
    private static readonly string[] KeptOutputs = ["__fieldManager", "__initialApiVersion", "status"];

    /// <summary>Whether a change at this path replaces the object.</summary>
    public static bool Replaces(string type, string path) =>
        path is "metadata.name" or "metadata.namespace" or "apiVersion" or "kind"
        || (type is Secret or ConfigMap && (path is "type" || IsBelow(path, "data") || IsBelow(path, "binaryData")))
        || (IsWorkload(type) && IsBelow(path, "spec.selector"))
        || IsBelow(path, "roleRef");

    /// <summary>The inputs of a Secret with stringData in data as base64; all of it is secret then.</summary>
    public static PropertyMap WithData(PropertyMap inputs, string type)
    {
        if (type != Secret || inputs["stringData"] is not { } texts)
        {
            return inputs;
        }

        if (KubernetesNames.Open(texts) is not PropertyValue.Map entries)
        {
            return inputs.Without("stringData").With("data", new PropertyValue.Secret(texts));
        }

        var data = KubernetesNames.Open(inputs["data"]) is PropertyValue.Map map ? map.Properties : PropertyMap.Empty;
        foreach (var (key, value) in entries.Properties)
        {
            data = data.With(key, KubernetesNames.Open(value) is PropertyValue.Text text
                ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Value)) : value);
        }

        return inputs.Without("stringData").With("data", new PropertyValue.Secret(data));
    }

    /// <summary>What a server's dry run answers.</summary>
    public static PropertyMap Planned(Urn urn, PropertyMap inputs) => KubernetesDefaults.Apply(inputs, urn.Type)
        .With("__inputs", inputs)
        .With("__initialApiVersion", inputs["apiVersion"] ?? "")
        .With("__fieldManager", $"pulumi-kubernetes-{KubernetesNames.Hex(urn, "manager")}");

    /// <summary>What a server answers when the object has been made.</summary>
    public static PropertyMap Made(Urn urn, PropertyMap inputs, string id)
    {
        var hash = PseudoValues.Hex($"{urn}|{id}|uid", 32);
        var outputs = KubernetesDefaults.With(Planned(urn, inputs), "metadata", metadata => metadata
            .With("uid", $"{hash[..8]}-{hash[8..12]}-4{hash[13..16]}-8{hash[17..20]}-{hash[20..]}")
            .With("creationTimestamp", Created)
            .With("resourceVersion", "1"));
        return urn.Type switch
        {
            KubernetesKind.Namespace => outputs.With("status", PropertyMap.Of(("phase", "Active"))),
            Service => outputs.With("status", PropertyMap.Of(("loadBalancer", PropertyMap.Empty))),
            KubernetesKind.Definition => WithGeneration(outputs, 1),
            var type when IsWorkload(type) || !KubernetesKind.Of(type).IsBuiltIn => WithGeneration(outputs, 1),
            _ => outputs,
        };
    }

    /// <summary>What a server answers to a change: what identifies the object stays, its generation may grow.</summary>
    public static PropertyMap Changed(UpdateRequest request)
    {
        var outputs = Planned(request.Urn, request.NewInputs);
        foreach (var key in KeptOutputs)
        {
            outputs = request.OldOutputs[key] is { } kept ? outputs.With(key, kept) : outputs;
        }

        var old = KubernetesNames.Metadata(request.OldOutputs);
        outputs = KubernetesDefaults.With(outputs, "metadata", metadata =>
            PropertyMap.Of(metadata.Concat(old.Where(static pair => KeptMetadata.Contains(pair.Key)))));
        return old["generation"] is PropertyValue.Number generation
            && !Equals(request.OldInputs["spec"], request.NewInputs["spec"])
                ? WithGeneration(outputs, generation.Value + 1) : outputs;
    }

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal)
        && (path.Length == root.Length || path[root.Length] is '.' or '[');

    private static bool IsWorkload(string type) => type.StartsWith("kubernetes:apps/", StringComparison.Ordinal);

    private static PropertyMap WithGeneration(PropertyMap outputs, double generation) =>
        KubernetesDefaults.With(outputs, "metadata", metadata => metadata.With("generation", generation));
}
