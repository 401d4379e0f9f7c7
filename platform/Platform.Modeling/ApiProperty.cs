using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling;

/// <summary>One property of an object of an API.</summary>
public sealed record ApiProperty
{
    /// <summary>Its name in documents, as <c>size</c>.</summary>
    public required string JsonName { get; init; }

    /// <summary>Its name in C#, as <c>Size</c>.</summary>
    public required string Member { get; init; }

    /// <summary>Its name in words, as <c>Size</c> or <c>Public host</c>: what a form shows.</summary>
    public required string Title { get; init; }

    /// <summary>What it means, in a sentence or two.</summary>
    public required string Description { get; init; }

    /// <summary>What else a user should know; null when there is no more to say.</summary>
    public string? Remarks { get; init; }

    /// <summary>The section of a form that it belongs to; null for the first, which has no heading.</summary>
    public string? Group { get; init; }

    /// <summary>What values it takes.</summary>
    public required ApiType Type { get; init; }

    /// <summary>Whether a document must state it.</summary>
    public bool Required { get; init; }

    /// <summary>The value when a document does not state it; null when there is none.</summary>
    public JsonNode? Default { get; init; }

    /// <summary>Whether it can be absent from an object that the API server has accepted.</summary>
    public bool MayBeAbsent => !Required && Default is null;

    /// <summary>What its value is counted in, as <c>GiB</c>; null for a number of things or no number.</summary>
    public string? Unit { get; init; }

    /// <summary>Whether its value must not be shown.</summary>
    public bool Secret { get; init; }

    /// <summary>Whether it stays as it was first written. The rule that enforces it is among the rules.</summary>
    public bool Immutable { get; init; }

    /// <summary>Whether it can only grow. The rule that enforces it is among the rules.</summary>
    public bool NeverDecreases { get; init; }

    /// <summary>Rules over its value, <c>self</c>.</summary>
    public IReadOnlyList<ApiRule> Rules { get; init; } = [];
}
