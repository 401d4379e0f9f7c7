using System.Collections.Immutable;
using Google.Protobuf.Collections;
using Pulumi.Wire;
using Pulumirpc;

namespace Infra.Engine.Host;

/// <summary>Reads what programs register into goals, and refuses what this engine leaves out.</summary>
/// <param name="hashes">Completes assets and archives.</param>
/// <param name="root">The project's folder; source positions are told relative to it.</param>
internal sealed class GoalReader(AssetHashes hashes, string root)
{
    // Charts and manifests are expanded by the real provider; a simulated run takes each as one opaque component.
    private static readonly HashSet<string> Opaque = new(StringComparer.Ordinal)
    {
        "kubernetes:helm.sh/v4:Chart",
        "kubernetes:yaml/v2:ConfigFile",
        "kubernetes:yaml/v2:ConfigGroup",
        "kubernetes:kustomize/v2:Directory",
    };

    /// <summary>The goal of a registration.</summary>
    /// <exception cref="RpcException">It is malformed, or asks for what this engine leaves out.</exception>
    public Goal Read(RegisterResourceRequest request)
    {
        Refuse(request);
        var reader = new PropertyReader(hashes);
        var inputs = reader.ReadProperties(request.Object);
        var (dependencies, byProperty) = ReadDependencies(request, inputs, reader.Dependencies);
        return new Goal
        {
            Type = request.Type,
            Name = request.Name,
            Custom = request.Custom,
            Inputs = inputs,
            Parent = UrnOf(request.Parent),
            Protect = request.HasProtect ? request.Protect : null,
            Dependencies = dependencies,
            PropertyDependencies = byProperty,
            Provider = request.Provider,
            Providers = request.Providers.Count == 0
                ? ImmutableSortedDictionary<string, string>.Empty
                : request.Providers.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Version = request.Version,
            PluginDownloadUrl = request.PluginDownloadURL,
            DeleteBeforeReplace = request.DeleteBeforeReplaceDefined || request.DeleteBeforeReplace
                ? request.DeleteBeforeReplace
                : null,
            IgnoreChanges = Texts(request.IgnoreChanges),
            ReplaceOnChanges = Texts(request.ReplaceOnChanges),
            HideDiffs = Texts(request.HideDiffs),
            AdditionalSecretOutputs = Texts(request.AdditionalSecretOutputs),
            Aliases = ReadAliases(request),
            CustomTimeouts = Durations.Read(request.CustomTimeouts),
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : null,
            DeletedWith = UrnOf(request.DeletedWith),
            ReplaceWith = Urns(request.ReplaceWith),
            ReplacementTrigger = request.ReplacementTrigger is { } trigger ? reader.Read(trigger) : null,
            SourcePosition = PositionOf(request.SourcePosition),
        };
    }

    /// <summary>The goal of a read.</summary>
    /// <exception cref="RpcException">It is malformed.</exception>
    public ReadGoal Read(ReadResourceRequest request) => new()
    {
        Type = request.Type,
        Name = request.Name,
        Id = WireFormat.IsUnknown(request.Id) ? null : request.Id,
        Parent = UrnOf(request.Parent),
        Properties = Properties(request.Properties),
        Dependencies = Urns(request.Dependencies),
        Provider = request.Provider,
        Version = request.Version,
        PluginDownloadUrl = request.PluginDownloadURL,
        AdditionalSecretOutputs = Texts(request.AdditionalSecretOutputs),
        SourcePosition = PositionOf(request.SourcePosition),
    };

    /// <summary>The goal of a function call.</summary>
    /// <exception cref="RpcException">It is malformed.</exception>
    public InvokeGoal Read(ResourceInvokeRequest request) => new(
        request.Tok, Properties(request.Args), request.Provider, request.Version, request.PluginDownloadURL);

    /// <summary>The outputs of a component.</summary>
    /// <exception cref="RpcException">They are malformed.</exception>
    public PropertyMap Properties(Google.Protobuf.WellKnownTypes.Struct? source) =>
        new PropertyReader(hashes).ReadProperties(source);

    private static void Refuse(RegisterResourceRequest request)
    {
        if (request.Custom && request.Type.Split(':').Length != 3)
        {
            throw new RpcException(
                RpcStatusCode.InvalidArgument,
                $"Type '{request.Type}' is not a valid type token (must have format '*:*:*')");
        }

        if (request.Remote && !Opaque.Contains(request.Type))
        {
            throw LeftOut.RemoteComponent(request.Type);
        }

        if (request.ImportId is not "")
        {
            throw LeftOut.Import(request.Name);
        }

        if (request.Transforms.Count > 0)
        {
            throw LeftOut.Transforms();
        }

        if (request.Hooks is { } hooks && hooks.CalculateSize() > 0)
        {
            throw LeftOut.Hooks();
        }
    }

    private static (ImmutableArray<Urn>, ImmutableSortedDictionary<string, ImmutableArray<Urn>>) ReadDependencies(
        RegisterResourceRequest request, PropertyMap inputs, Dictionary<string, List<Urn>>? carried)
    {
        var dependencies = Urns(request.Dependencies);
        if (request.PropertyDependencies.Count == 0 && carried is null)
        {
            return (dependencies, ResourceState.NoDependencies);
        }

        var byProperty = ResourceState.NoDependencies.ToBuilder();
        foreach (var (key, urns) in request.PropertyDependencies)
        {
            byProperty[key] = Urns(urns.Urns);
        }

        if (carried is not null)
        {
            dependencies = Merge(inputs, carried, byProperty, dependencies);
        }

        return (dependencies, byProperty.ToImmutable());
    }

    private static ImmutableArray<Urn> Merge(
        PropertyMap inputs,
        Dictionary<string, List<Urn>> carried,
        ImmutableSortedDictionary<string, ImmutableArray<Urn>>.Builder byProperty,
        ImmutableArray<Urn> dependencies)
    {
        if (byProperty.Count == 0)
        {
            foreach (var key in inputs.Keys)
            {
                byProperty[key] = dependencies;
            }
        }

        foreach (var (key, urns) in carried)
        {
            byProperty[key] = [.. byProperty.GetValueOrDefault(key, []).Union(urns)];
            dependencies = [.. dependencies.Union(urns)];
        }

        return dependencies;
    }

    private static ImmutableArray<GoalAlias> ReadAliases(RegisterResourceRequest request)
    {
        if (request.Aliases.Count + request.AliasURNs.Count == 0)
        {
            return [];
        }

        var aliases = ImmutableArray.CreateBuilder<GoalAlias>();
        foreach (var alias in request.Aliases)
        {
            aliases.Add(alias.AliasCase == Alias.AliasOneofCase.Urn
                ? new GoalAlias.Whole(new Urn(alias.Urn))
                : PartsOf(alias.Spec, request.AliasSpecs));
        }

        foreach (var urn in request.AliasURNs)
        {
            aliases.Add(new GoalAlias.Whole(new Urn(urn)));
        }

        return aliases.ToImmutable();
    }

    // Clients from before alias specs meant the reverse: an empty parent was none, "no parent" was the default one.
    private static GoalAlias.Parts PartsOf(Alias.Types.Spec spec, bool aliasSpecs)
    {
        var noParent = aliasSpecs ? spec.NoParent : !spec.NoParent && spec.ParentUrn is "";
        return new GoalAlias.Parts(
            spec.Name, spec.Type, spec.Stack, spec.Project, UrnOf(spec.ParentUrn), noParent);
    }

    private static ImmutableArray<Urn> Urns(RepeatedField<string> texts)
    {
        if (texts.Count == 0)
        {
            return [];
        }

        var urns = ImmutableArray.CreateBuilder<Urn>(texts.Count);
        foreach (var text in texts)
        {
            urns.Add(new Urn(text));
        }

        return urns.MoveToImmutable();
    }

    private static ImmutableArray<string> Texts(RepeatedField<string> texts) => texts.Count == 0 ? [] : [.. texts];

    private static Urn? UrnOf(string text) => text is "" ? null : new Urn(text);

    private string PositionOf(SourcePosition? position)
    {
        if (position is null || !position.Uri.StartsWith("file://", StringComparison.Ordinal))
        {
            return "";
        }

        var path = Path.GetRelativePath(root, position.Uri["file://".Length..]).Replace('\\', '/');
        return $"project:///{path}#{position.Line},{position.Column}";
    }
}
