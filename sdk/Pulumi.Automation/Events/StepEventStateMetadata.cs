using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Automation.Events;

/// <summary>A resource before or after a step.</summary>
public class StepEventStateMetadata
{
    private readonly JsonElement _json;
    private IImmutableDictionary<string, object>? _inputs;
    private IImmutableDictionary<string, object>? _outputs;

    internal StepEventStateMetadata(JsonElement json)
    {
        _json = json;
        Urn = json.TextOrEmpty("urn");
        Type = json.TextOrEmpty("type");
        Custom = json.Flag("custom");
        Delete = json.Flag("delete");
        Id = json.TextOrEmpty("id");
        Parent = json.TextOrEmpty("parent");
        Protect = json.Flag("protect");
        Provider = json.TextOrEmpty("provider");
        InitErrors = json.Texts("initErrors");
    }

    /// <summary>The resource.</summary>
    public string Urn { get; }

    /// <summary>Its type.</summary>
    public string Type { get; }

    /// <summary>Whether a provider manages it.</summary>
    public bool? Custom { get; }

    /// <summary>Whether it waits to be deleted after its replacement.</summary>
    public bool? Delete { get; }

    /// <summary>The id under which its provider knows it; empty before it is created.</summary>
    public string Id { get; }

    /// <summary>The URN of its parent; empty for the root.</summary>
    public string Parent { get; }

    /// <summary>Whether it must not be deleted.</summary>
    public bool? Protect { get; }

    /// <summary>The provider, <c>URN::ID</c>.</summary>
    public string Provider { get; }

    /// <summary>Why it exists, but does not work yet.</summary>
    public ImmutableArray<string>? InitErrors { get; }

    /// <summary>What the program says, in the form of a state file; secrets are masked.</summary>
    public IImmutableDictionary<string, object> Inputs => _inputs ??= _json.ValuesByName("inputs");

    /// <summary>What the provider says, in the form of a state file; secrets are masked.</summary>
    public IImmutableDictionary<string, object> Outputs => _outputs ??= _json.ValuesByName("outputs");
}
