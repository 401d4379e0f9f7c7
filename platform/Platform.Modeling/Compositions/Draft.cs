using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>A Composition as its author said it, before anything was checked.</summary>
internal sealed class Draft(string name, ApiModel api, ConfigModel config, ReadinessTable readiness)
{
    public string Name { get; } = name;

    public ApiModel Api { get; } = api;

    public ConfigModel Config { get; } = config;

    public ReadinessTable Readiness { get; } = readiness;

    public SortedDictionary<string, string> Labels { get; } = new(StringComparer.Ordinal);

    public (int Longest, string Because)? Budget { get; set; }

    public List<(SourceFacts Property, string Reason)> Ignored { get; } = [];

    public List<(EnvironmentConfigs Config, SourceFacts? Into)> Configs { get; } = [];

    public List<PatchSetDraft> PatchSets { get; } = [];

    public List<Patch> EnvironmentPatches { get; } = [];

    public List<ResourceDraft> Resources { get; } = [];

    public SourceFacts? ConnectionSecret { get; set; }

    /// <summary>Every patch with the name of what it belongs to.</summary>
    public IEnumerable<(string Owner, Patch Patch)> Patches =>
        EnvironmentPatches.Select(static patch => ("environment", patch))
            .Concat(PatchSets.SelectMany(static set => set.Patches.Select(patch => ($"patch set {set.Name}", patch))))
            .Concat(Resources.SelectMany(static resource => resource.Own.Select(patch => (resource.Name, patch))));

    /// <summary>Values of the environment which come from an object, and so are missing until it exists.</summary>
    public IEnumerable<string> PublishedByObjects => Resources.SelectMany(static resource => resource.Own)
        .Where(static patch => patch.Direction == PatchDirection.Publish).Select(static patch => patch.To);

    /// <summary>Every source that is read, wherever.</summary>
    public IEnumerable<SourceFacts> Sources => Patches.Select(static pair => pair.Patch.Source)
        .Concat(ConnectionSecret is { } secret ? [secret] : [])
        .SelectMany(static source => source.Combination?.Variables ?? [source]);
}

/// <summary>Patches that several objects have.</summary>
internal sealed record PatchSetDraft(string Name)
{
    public List<Patch> Patches { get; } = [];
}

/// <summary>One composed object.</summary>
internal sealed record ResourceDraft(string Name, JsonObject Base)
{
    /// <summary>Patches and patch sets, in the order in which they run.</summary>
    public List<object> Steps { get; } = [];

    public List<JsonObject> ConnectionDetails { get; } = [];

    public List<Readiness> Readiness { get; } = [];

    public (int Longest, string Because)? NameLimit { get; set; }

    /// <summary>The record whose properties the object must have all of; null for none.</summary>
    public ConfigModel? WholeConfig { get; set; }

    public IEnumerable<Patch> Own => Steps.OfType<Patch>();

    public IEnumerable<Patch> All =>
        Steps.SelectMany(static step => step is PatchSetDraft set ? set.Patches : [(Patch)step]);

    /// <summary>Whether the base or a patch says in which namespace it is.</summary>
    public bool HasNamespace =>
        Base["metadata"]?["namespace"] is not null || All.Any(static patch => patch.To == "metadata.namespace");

    public ObjectKind Kind => new(Text("apiVersion"), Text("kind"));

    private string Text(string field) => (Base[field] as JsonValue)?.ToString() ?? "";
}
