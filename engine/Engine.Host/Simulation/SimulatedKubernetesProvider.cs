namespace Infra.Engine.Host.Simulation;

/// <summary>
/// Simulates the Kubernetes provider and an API server behind it: names, defaults, what cannot be changed in place, and
/// the refusal of what a custom kind's definition does not allow.
/// </summary>
internal sealed class SimulatedKubernetesProvider(SimulationContext context, PackageSchema schema)
    : SimulatedProviderBase(context, schema)
{
    private static readonly string[] ClusterSettings = ["clusterIdentifier", "context", "cluster", "kubeconfig"];
    private static readonly string[] FirstNamespaces = ["default", "kube-system", "kube-public", "kube-node-lease"];

    private string? place;

    /// <inheritdoc/>
    protected override string Place => place ??= Array.Find(ClusterSettings, Configuration.ContainsKey) is { } key
        ? PseudoValues.Hex($"{KubernetesNames.Open(Configuration[key])}", 8) : "";

    /// <inheritdoc/>
    protected override CheckResult Check(CheckRequest request)
    {
        var (type, inputs) = (request.Urn.Type, request.NewInputs);
        var kind = KubernetesKind.Of(type);
        if (kind.IsOpaque)
        {
            return new(inputs, []);
        }

        if (!kind.IsBuiltIn && Schema.Resource(type) is null)
        {
            return new(Named(request, inputs, kind), []);
        }

        var resource = Schema.Resource(type) ?? throw Unknown("resource", type, Schema.Resources);
        var failures = InputCheck.Of(inputs, resource.Inputs);
        if (type == HelmReleases.Type)
        {
            return HelmReleases.Check(request, failures, Context.Folder, Context.Generation(request.Urn));
        }

        inputs = Named(request, KubernetesObjects.WithData(inputs, type), kind);
        if (type == KubernetesKind.Definition)
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
        var diff = InputDiff.Of(request, shape, path => KubernetesObjects.Replaces(type, path), inputDiff: false);
        if (type == HelmReleases.Type)
        {
            return diff with
            {
                DeleteBeforeReplace = !diff.ReplaceKeys.IsEmpty && HelmReleases.Id(news) == request.Id
                    && !HelmReleases.HasMadeUpName(request.Urn, news),
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
            return request.Preview
                ? new("", HelmReleases.Outputs(inputs, null))
                : new(HelmReleases.Id(inputs), HelmReleases.Outputs(inputs, 1));
        }

        if (kind.IsOpaque)
        {
            return new(request.Preview ? "" : urn.Name, inputs);
        }

        if (Problems(inputs, kind) is { Count: > 0 } problems)
        {
            throw new ProviderException(NotCreated(urn) + string.Join("; ", problems));
        }

        var id = KubernetesNames.Id(inputs, kind);
        if (request.Preview)
        {
            return new("", IsServed(inputs, kind) && !Lives(urn, id) ? KubernetesObjects.Planned(urn, inputs) : inputs);
        }

        return Lives(urn, id) ? throw Clash(urn, kind, inputs) : new(id, KubernetesObjects.Made(urn, inputs, id));
    }

    /// <inheritdoc/>
    protected override PropertyMap Update(UpdateRequest request)
    {
        var (urn, inputs) = (request.Urn, request.NewInputs);
        var kind = KubernetesKind.Of(urn.Type);
        if (urn.Type == HelmReleases.Type)
        {
            var revision = HelmReleases.Revision(request.OldOutputs) + 1;
            return HelmReleases.Outputs(inputs, request.Preview ? null : revision);
        }

        if (kind.IsOpaque)
        {
            return inputs;
        }

        if (Problems(inputs, kind) is { Count: > 0 } problems)
        {
            var what = $"the Kubernetes API server reported that \"{request.Id}\" " +
                "failed to fully initialize or become live";
            throw new ProviderInitException(
                request.Id, request.OldInputs, request.OldOutputs, [.. problems.Select(it => $"{what}: {it}")]);
        }

        return KubernetesObjects.Changed(request);
    }

    private static string NotCreated(Urn urn) =>
        $"resource \"{urn}\" was not successfully created by the Kubernetes API server: ";

    private static ProviderException Clash(Urn urn, KubernetesKind kind, PropertyMap inputs) => new(
        $"{NotCreated(urn)}{kind.Plural} \"{KubernetesNames.Name(inputs)}\" already exists\n\n" +
        "Another resource of this stack made it in the same simulated cluster. Give this one another metadata.name; " +
        "if the resource was renamed in the program, tell its former name as an alias; if it is to be replaced, " +
        "set deleteBeforeReplace.");

    private IReadOnlyList<string> Problems(PropertyMap inputs, KubernetesKind kind) =>
        Context.Kinds.Find(Place, kind) is { } schema ? CustomKinds.Problems(inputs, schema, kind) : [];

    private PropertyMap Named(CheckRequest request, PropertyMap inputs, KubernetesKind kind)
    {
        if (Configuration["namespace"] is PropertyValue.Text space && kind is { IsBuiltIn: true, IsClusterWide: false }
            && KubernetesNames.Metadata(inputs)["namespace"] is null)
        {
            inputs = KubernetesDefaults.With(inputs, "metadata", metadata => metadata.With("namespace", space));
        }

        return KubernetesNames.WithName(request, inputs, Context.Generation(request.Urn));
    }

    // A dry run can be asked of a server only when the kind and the namespace are there already.
    private bool IsServed(PropertyMap inputs, KubernetesKind kind) =>
        !inputs.ContainsUnknowns
        && (KubernetesNames.Namespace(inputs) is not { } space
            || Array.IndexOf(FirstNamespaces, space) >= 0
            || Context.World.Lives(KubernetesKind.Namespace, space, Place))
        && Context.Kinds.IsServed(Place, kind);

    private bool Lives(Urn urn, string id) => Context.World.Lives(urn.Type, id, Place);
}
