using System.Collections.Immutable;
using System.Text.Encodings.Web;
using Google.Protobuf.Collections;
using Pulumi.Wire;
using Pulumirpc;

namespace Infra.Engine.Host;

/// <summary>Reads what programs register into goals, and refuses what this engine leaves out.</summary>
/// <param name="hashes">Completes assets and archives.</param>
/// <param name="root">The project's folder; source positions are told relative to it.</param>
internal sealed class GoalReader(AssetHashes hashes, string root)
{
    /// <summary>The goal of a registration.</summary>
    /// <exception cref="RpcException">It is malformed, or asks for what this engine leaves out.</exception>
    public Goal Read(RegisterResourceRequest request)
    {
        LeftOut.Refuse(request);
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
                ? request.DeleteBeforeReplace : null,
            IgnoreChanges = Texts(request.IgnoreChanges),
            ReplaceOnChanges = Texts(request.ReplaceOnChanges),
            HideDiffs = Texts(request.HideDiffs),
            AdditionalSecretOutputs = Texts(request.AdditionalSecretOutputs),
            ImportId = request.ImportId,
            Aliases = GoalAliases.Read(request),
            CustomTimeouts = Durations.Read(request.CustomTimeouts),
            RetainOnDelete = request.HasRetainOnDelete ? request.RetainOnDelete : null,
            DeletedWith = UrnOf(request.DeletedWith),
            ReplaceWith = Urns(request.ReplaceWith),
            ReplacementTrigger = request.ReplacementTrigger is { } trigger ? reader.Read(trigger) : null,
            SourcePosition = PositionOf(request.SourcePosition),
            StackTrace = TraceOf(request.StackTrace),
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
        StackTrace = TraceOf(request.StackTrace),
    };

    /// <summary>The goal of a function call.</summary>
    /// <exception cref="RpcException">It is malformed.</exception>
    public InvokeGoal Read(ResourceInvokeRequest request) => new(
        request.Tok, Properties(request.Args), request.Provider, request.Version, request.PluginDownloadURL)
    {
        Dependencies = Urns(request.DependsOn),
    };

    /// <summary>The outputs of a component.</summary>
    /// <exception cref="RpcException">They are malformed.</exception>
    public PropertyMap Properties(Google.Protobuf.WellKnownTypes.Struct? source) =>
        new PropertyReader(hashes).ReadProperties(source);

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

    private string TraceOf(StackTrace? trace) => trace is null || trace.Frames.Count == 0
        ? "" : $"[{string.Join(',', trace.Frames.Select(frame => PositionOf(frame.Pc)).Select(Frame))}]";

    private static string Frame(string position) => position.Length == 0
        ? "{}"
        : $$"""{"sourcePosition":"{{JavaScriptEncoder.UnsafeRelaxedJsonEscaping.Encode(position)}}"}""";

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
