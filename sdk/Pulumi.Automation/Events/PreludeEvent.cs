using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Automation.Events;

/// <summary>An operation begins.</summary>
public class PreludeEvent
{
    internal PreludeEvent(JsonElement json)
    {
        Config = json.TextsByName("config");
    }

    /// <summary>The configuration by key; secrets are masked.</summary>
    public IImmutableDictionary<string, string> Config { get; }
}
