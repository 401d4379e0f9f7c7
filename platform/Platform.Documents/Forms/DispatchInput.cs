using System.Text.Json.Nodes;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Forms;

/// <summary>One input of the workflow that makes an object.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it means.</param>
/// <param name="Query">How the portal fills it from the form, in jq; always a text, as the workflow's API wants.</param>
internal sealed record DispatchInput(string Name, string Description, string Query)
{
    /// <summary>What values it takes; null for JSON.</summary>
    public ApiType? Type { get; init; }

    /// <summary>Whether it must be given.</summary>
    public bool Required { get; init; }

    /// <summary>Its value when it is not given.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>When the portal gives it, in jq; null for always.</summary>
    public string? Condition { get; init; }
}
