using System.Collections.Immutable;
using System.Text;

namespace Infra.Engine.Host.Simulation;

/// <summary>
/// Simulates the Kubernetes provider and an API server behind it: names, defaults, what cannot be changed in place, and
/// the refusal of what a custom kind's definition does not allow.
/// </summary>
internal sealed class SimulatedKubernetesProvider(SimulationContext context, PackageSchema schema)
    : SimulatedProviderBase(context, schema)
{
    private const string Secret = "kubernetes:core/v1:Secret";
    private const string ConfigMap = "kubernetes:core/v1:ConfigMap";
    private const string Service = "kubernetes:core/v1:Service";
    private const string Created = "2025-01-01T00:00:00Z";

    private static readonly string[] ClusterSettings = ["clusterIdentifier", "context", "cluster", "kubeconfig"];
    private static readonly string[] FirstNamespaces = ["default", "kube-system", "kube-public", "kube-node-lease"];

    private string? place;

    /// <inheritdoc/>
    protected override string Place => place ??= Array.Find(ClusterSettings, Configuration.ContainsKey) is { } key
        ? PseudoValues.Hex($"{KubernetesNames.Open(Configuration[key]!)}", 8)
        : "";

    /// <inheritdoc/>
    protected override CheckResult Check(CheckRequest request)
    {
        var (urn, inputs) = (request.Urn, request.NewInputs);
        var kind = KubernetesKind.Of(urn.Type);
        if (kind.IsOpaque || (!kind.IsBuiltIn && Schema.Resource(urn.Type) is null))
        {
            return new(kind.IsOpaque ? inputs : Named(request, inputs, kind), []);
        }

        var failures = InputCheck.Of(inputs, Resource(urn).Inputs);
        if (urn.Type == HelmReleases.Type)
        {
            return HelmReleases.Check(request, failures, Context.Folder, Context.Generation(urn));
        }

        inputs = Named(request, urn.Type == Secret ? WithData(inputs) : inputs, kind);
        if (urn.Type == KubernetesKind.Definition)
        {
            Context.Kinds.Add(Place, inputs);
        }

        return new(inputs, failures);
    }

    /// <inheritdoc/>
    protected override DiffResult Diff(DiffRequest request)
    {
        var (type, news) = (request.Urn.Type, request.NewInputs);
        var shape = Schema.Resource(type)?.Inputs ?? ObjectShape.Empty;
        var diff = InputDiff.Of(request, shape, new InputDiff(path => Replaces(type, path.ToString()), inputDiff: false));
        if (type == HelmReleases.Type)
        {
            var name = (news["name"] as PropertyValue.Text)?.Value;
            return diff with
            {
                DeleteBeforeReplace = !diff.ReplaceKeys.IsEmpty && name is not null
                    && !HelmReleases.IsMadeUp(request.Urn, name) && HelmReleases.Id(news) == request.Id,
            };
        }

        return diff with
        {
            ChangedKeys = [],
            DeleteBeforeReplace = !diff.ReplaceKeys.IsEmpty && !KubernetesNames.IsAutonamed(news)
                && KubernetesNames.Id(news, KubernetesKind.Of(type)) == request.Id,
        };
    }

    /// <inheritdoc/>
    protected override CreateResult Create(CreateRequest request)
    {
        var (urn, inputs) = (request.Urn, request.Inputs);
        var kind = KubernetesKind.Of(urn.Type);
        if (urn.Type == HelmReleases.Type)
        {
            return new(request.Preview ? "" : HelmReleases.Id(inputs), HelmReleases.Outputs(inputs, request.Preview ? null : 1));
        }

        if (kind.IsOpaque)
        {
            return new(request.Preview ? "" : urn.Name, inputs);
        }

        if (Context.Kinds.Find(Place, kind) is { } schema
            && CustomKinds.Problems(inputs, schema, kind) is { Count: > 0 } problems)
        {
            throw new ProviderException(NotCreated(urn) + string.Join("; ", problems));
        }

        var id = KubernetesNames.Id(inputs, kind);
        if (request.Preview)
        {
            return new("", IsServed(inputs, kind) && !Lives(urn, id) ? Live(urn, inputs) : inputs);
        }

        return Lives(urn, id) ? throw Clash(urn, kind, inputs) : new(id, Made(Live(urn, inputs), urn, id));
    }

    /// <inheritdoc/>
    protected override PropertyMap Update(UpdateRequest request)
    {
        var (urn, inputs) = (request.Urn, request.NewInputs);
        var kind = KubernetesKind.Of(urn.Type);
        if (urn.Type == HelmReleases.Type)
        {
            return HelmReleases.Outputs(inputs, request.Preview ? null : HelmReleases.Revision(request.OldOutputs) + 1);
        }

        if (kind.IsOpaque)
        {
            return inputs;
        }

        if (Context.Kinds.Find(Place, kind) is { } schema
            && CustomKinds.Problems(inputs, schema, kind) is { Count: > 0 } problems)
        {
            throw new ProviderInitException(request.Id, request.OldInputs, request.OldOutputs,
            [
                .. problems.Select(problem =>
                    $"the Kubernetes API server reported that \"{request.Id}\" failed to fully initialize or become live: {problem}"),
            ]);
        }

        return Changed(Live(urn, inputs), request);
    }

    private static bool Replaces(string type, string path) =>
        path is "metadata.name" or "metadata.namespace" or "apiVersion" or "kind"
        || (type is Secret or ConfigMap && (path is "type" || IsBelow(path, "data") || IsBelow(path, "binaryData")))
        || (IsWorkload(type) && IsBelow(path, "spec.selector"))
        || IsBelow(path, "roleRef");

    private static bool IsBelow(string path, string root) =>
        path.StartsWith(root, StringComparison.Ordinal) && (path.Length == root.Length || path[root.Length] is '.' or '[');

    // The text of stringData goes into data as base64; all of it is secret then.
    private static PropertyMap WithData(PropertyMap inputs)
    {
        if (inputs["stringData"] is not { } texts)
        {
            return inputs;
        }

        if (KubernetesNames.Open(texts) is not PropertyValue.Map entries)
        {
            return inputs.Without("stringData").With("data", new PropertyValue.Secret(texts));
        }

        var data = inputs["data"] is { } given && KubernetesNames.Open(given) is PropertyValue.Map map ? map.Properties : PropertyMap.Empty;
        foreach (var (key, value) in entries.Properties)
        {
            data = data.With(key, KubernetesNames.Open(value) is PropertyValue.Text text
                ? Convert.ToBase64String(Encoding.UTF8.GetBytes(text.Value))
                : value);
        }

        return inputs.Without("stringData").With("data", new PropertyValue.Secret(data));
    }

    private static string NotCreated(Urn urn) =>
        $"resource \"{urn}\" was not successfully created by the Kubernetes API server: ";

    private static ProviderException Clash(Urn urn, KubernetesKind kind, PropertyMap inputs) => new(
        $"{NotCreated(urn)}{kind.Plural} \"{KubernetesNames.Name(inputs)}\" already exists\n\n" +
        "Another resource of this stack, or of another one that shares this simulated cluster, made it. Give this one " +
        "another metadata.name; if the resource was renamed in the program, tell its former name as an alias; if it is " +
        "to be replaced, set deleteBeforeReplace.");

    private static PropertyMap Live(Urn urn, PropertyMap inputs) => KubernetesDefaults.Apply(inputs, urn.Type)
        .With("__inputs", inputs)
        .With("__initialApiVersion", inputs["apiVersion"] ?? "")
        .With("__fieldManager", $"pulumi-kubernetes-{KubernetesNames.Hex(urn, "manager")}");

    private static PropertyMap Made(PropertyMap outputs, Urn urn, string id)
    {
        var hash = PseudoValues.Hex($"{urn}|{id}|uid", 32);
        outputs = KubernetesDefaults.With(outputs, "metadata", metadata => PropertyMap.Of(metadata.Concat(PropertyMap.Of(
            ("uid", $"{hash[..8]}-{hash[8..12]}-4{hash[13..16]}-8{hash[17..20]}-{hash[20..]}"),
            ("creationTimestamp", Created),
            ("resourceVersion", "1")))));
        return urn.Type switch
        {
            KubernetesKind.Namespace => outputs.With("status", PropertyMap.Of(("phase", "Active"))),
            Service => outputs.With("status", PropertyMap.Of(("loadBalancer", PropertyMap.Empty))),
            KubernetesKind.Definition => WithGeneration(outputs, 1),
            _ when !KubernetesKind.Of(urn.Type).IsBuiltIn || IsWorkload(urn.Type) => WithGeneration(outputs, 1),
            _ => outputs,
        };
    }

    private static bool IsWorkload(string type) => type.StartsWith("kubernetes:apps/", StringComparison.Ordinal);

    private static PropertyMap WithGeneration(PropertyMap outputs, double generation) =>
        KubernetesDefaults.With(outputs, "metadata", metadata => metadata.With("generation", generation));

    // What identifies the object stays; its generation grows when its specification changed.
    private static PropertyMap Changed(PropertyMap outputs, UpdateRequest request)
    {
        var old = KubernetesNames.Metadata(request.OldOutputs);
        var kept = new[] { "uid", "creationTimestamp", "resourceVersion", "generation" }
            .Where(old.ContainsKey).Select(key => KeyValuePair.Create(key, old[key]!));
        outputs = KubernetesDefaults.With(outputs, "metadata", metadata => PropertyMap.Of(metadata.Concat(kept)));
        if (old["generation"] is PropertyValue.Number generation && !Equals(request.OldInputs["spec"], request.NewInputs["spec"]))
        {
            outputs = WithGeneration(outputs, generation.Value + 1);
        }

        return PropertyMap.Of(outputs.Concat(
            request.OldOutputs.Where(static it => it.Key is "__fieldManager" or "__initialApiVersion" or "status")));
    }

    private PropertyMap Named(CheckRequest request, PropertyMap inputs, KubernetesKind kind)
    {
        if (Configuration["namespace"] is PropertyValue.Text space && kind is { IsBuiltIn: true, IsClusterWide: false }
            && KubernetesNames.Metadata(inputs)["namespace"] is null && inputs["metadata"] is not PropertyValue.Unknown)
        {
            inputs = KubernetesDefaults.With(inputs, "metadata", metadata => metadata.With("namespace", space));
        }

        return KubernetesNames.WithName(request, inputs, Context.Generation(request.Urn));
    }

    // A dry run can be asked of a server only when the kind and the namespace are there already.
    private bool IsServed(PropertyMap inputs, KubernetesKind kind) =>
        (KubernetesNames.Namespace(inputs) is not { } space
            || Array.IndexOf(FirstNamespaces, space) >= 0
            || Context.World.Lives(KubernetesKind.Namespace, space, Place))
        && Context.Kinds.IsServed(Place, kind);

    private bool Lives(Urn urn, string id) => Context.World.Lives(urn.Type, id, Place);

    private MemberSchema Resource(Urn urn) =>
        Schema.Resource(urn.Type) ?? throw Unknown("resource", urn.Type, Schema.Resources);
}
