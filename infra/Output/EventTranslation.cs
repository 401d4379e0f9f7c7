using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

using Infra.Engine;

using Pulumi.Automation;
using Pulumi.Automation.Events;

using AutomationEvent = Pulumi.Automation.Events.EngineEvent;
using EngineEvent = Infra.Engine.EngineEvent;

namespace Infra.Output;

/// <summary>
/// Events as the Automation API hands them over, as the engine's own: so that one renderer serves either engine.
/// </summary>
internal static class EventTranslation
{
    private const string Unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
    private const string Signature = "4dabf18193072939515e22adb298388d";
    private const string SecretSignature = "1b47061264138c4ac30d75fd1eb44270";

    /// <summary>The event, or null for a kind that nobody displays.</summary>
    public static EngineEvent? Translate(AutomationEvent source, bool isPreview) => source switch
    {
        { PreludeEvent: { } prelude } => new EngineEvent.Prelude(
            prelude.Config.ToImmutableSortedDictionary(StringComparer.Ordinal)),
        { ResourcePreEvent: { } pre } => new EngineEvent.ResourcePre(Metadata(pre.Metadata), pre.Planning ?? false),
        { ResourceOutputsEvent: { } outputs } =>
            new EngineEvent.ResourceOutputs(Metadata(outputs.Metadata), outputs.Planning ?? false),
        { ResourceOperationFailedEvent: { } failed } =>
            new EngineEvent.ResourceOperationFailed(Metadata(failed.Metadata), failed.Status, failed.Steps),
        { DiagnosticEvent: { } diagnostic } => Diagnostic(diagnostic),
        { StandardOutputEvent: { } output } => new EngineEvent.StandardOutput(output.Message),
        { SummaryEvent: { } summary } => Summary(summary, isPreview),
        { CancelEvent: not null } => new EngineEvent.Cancel(),
        _ => null,
    };

    /// <summary>A value of an event, as deserialised JSON, as the engine's own.</summary>
    public static PropertyValue Value(object? value) => value switch
    {
        null => PropertyValue.Null.Instance,
        Unknown => PropertyValue.Unknown.Instance,
        string text => text,
        bool flag => flag,
        IDictionary<string, object> map => Object(map),
        IReadOnlyDictionary<string, object> map => Object(map),
        IEnumerable list => new PropertyValue.List([.. list.Cast<object?>().Select(Value)]),
        IConvertible number => number.ToDouble(CultureInfo.InvariantCulture),
        _ => throw new InvalidOperationException($"bug: an event holds a {value.GetType()}"),
    };

    private static PropertyMap Map(IEnumerable<KeyValuePair<string, object>>? map) => map is null
        ? PropertyMap.Empty
        : PropertyMap.Of(map.Select(static pair => KeyValuePair.Create(pair.Key, Value(pair.Value))));

    private static PropertyValue Object(IEnumerable<KeyValuePair<string, object>> map)
    {
        var pairs = map.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        return pairs.GetValueOrDefault(Signature) is SecretSignature
            ? new PropertyValue.Secret("[secret]")
            : new PropertyValue.Map(Map(pairs));
    }

    private static StepMetadata Metadata(StepEventMetadata source) => new()
    {
        Op = Kind(source.Op),
        Urn = new Urn(source.Urn),
        Type = source.Type,
        Old = source.Old is { } old ? State(old) : null,
        New = source.New is { } @new ? State(@new) : null,
        Keys = source.Keys ?? [],
        Diffs = source.Diffs ?? [],
        DetailedDiff = source.DetailedDiff?.ToImmutableSortedDictionary(
            static pair => pair.Key,
            static pair => new PropertyDifference((PropertyDifferenceKind)pair.Value.Kind, pair.Value.InputDiff),
            StringComparer.Ordinal),
        Logical = source.Logical ?? false,
        Provider = source.Provider ?? "",
        Internal = source.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
            && new Urn(source.Urn).Name.StartsWith("default", StringComparison.Ordinal),
    };

    private static ResourceState State(StepEventStateMetadata source) => new()
    {
        Urn = new Urn(source.Urn),
        Type = source.Type,
        Custom = source.Custom ?? false,
        Delete = source.Delete ?? false,
        Id = source.Id ?? "",
        Parent = string.IsNullOrEmpty(source.Parent) ? null : new Urn(source.Parent),
        Protect = source.Protect ?? false,
        Inputs = Map(source.Inputs),
        Outputs = Map(source.Outputs),
        Provider = source.Provider ?? "",
        InitErrors = source.InitErrors ?? [],
    };

    private static EngineEvent.Diagnostic Diagnostic(DiagnosticEvent source) => new(
        string.IsNullOrEmpty(source.Urn) ? null : new Urn(source.Urn),
        source.Severity switch
        {
            "debug" => DiagnosticSeverity.Debug,
            "info#err" => DiagnosticSeverity.InfoError,
            "warning" => DiagnosticSeverity.Warning,
            "error" => DiagnosticSeverity.Error,
            _ => DiagnosticSeverity.Info,
        },
        source.Message,
        source.Prefix ?? "",
        int.TryParse(source.StreamId, CultureInfo.InvariantCulture, out var stream) ? stream : 0,
        source.Ephemeral ?? false);

    private static EngineEvent.Summary Summary(SummaryEvent source, bool isPreview) => new(
        isPreview,
        TimeSpan.FromSeconds(source.DurationSeconds),
        source.ResourceChanges.Where(static pair => pair.Key != OperationType.Unknown)
            .ToImmutableSortedDictionary(static pair => Kind(pair.Key), static pair => pair.Value),
        OperationResult.Succeeded,
        source.MaybeCorrupt);

    private static StepKind Kind(OperationType type) => type is OperationType.Unknown
        ? throw new InvalidOperationException("bug: an event names a step that nobody knows")
        : (StepKind)type;
}
