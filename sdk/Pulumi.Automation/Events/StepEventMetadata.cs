using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Automation.Events;

/// <summary>What a step does to which resource.</summary>
public class StepEventMetadata
{
    private readonly JsonElement _json;
    private IImmutableDictionary<string, PropertyDiff>? _detailedDiff;

    internal StepEventMetadata(JsonElement json)
    {
        _json = json;
        Op = EnumTexts.Operation(json.TextOrEmpty("op"));
        Urn = json.TextOrEmpty("urn");
        Type = json.TextOrEmpty("type");
        Old = json.Member("old") is { } old ? new StepEventStateMetadata(old) : null;
        New = json.Member("new") is { } @new ? new StepEventStateMetadata(@new) : null;
        Keys = json.Texts("keys");
        Diffs = json.Texts("diffs");
        Logical = json.Flag("logical");
        Provider = json.TextOrEmpty("provider");
    }

    /// <summary>The kind of step.</summary>
    public OperationType Op { get; }

    /// <summary>The resource.</summary>
    public string Urn { get; }

    /// <summary>Its type.</summary>
    public string Type { get; }

    /// <summary>It before the step; null when it is new.</summary>
    public StepEventStateMetadata? Old { get; }

    /// <summary>It after the step; null when it goes.</summary>
    public StepEventStateMetadata? New { get; }

    /// <summary>Properties that make it be replaced.</summary>
    public ImmutableArray<string>? Keys { get; }

    /// <summary>Properties that differ.</summary>
    public ImmutableArray<string>? Diffs { get; }

    /// <summary>Whether a person would count it as a step.</summary>
    public bool? Logical { get; }

    /// <summary>The provider, <c>URN::ID</c>.</summary>
    public string Provider { get; }

    /// <summary>How each property path changes; null when the provider does not say.</summary>
    public IImmutableDictionary<string, PropertyDiff>? DetailedDiff =>
        _detailedDiff ??= _json.Map("detailedDiff", static diff => new PropertyDiff(diff));
}
