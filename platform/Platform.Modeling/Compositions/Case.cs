using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>What some texts become.</summary>
/// <typeparam name="T">The type of the result.</typeparam>
public sealed class Case<T>
{
    internal Case(JsonObject pattern) => Pattern = pattern;

    internal JsonObject Pattern { get; }
}

/// <summary>Cases of <see cref="Sources.Match{T, TOut}"/>.</summary>
public static class Case
{
    /// <summary>For one text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="result">What it becomes.</param>
    public static Case<T> Is<T>(string text, T result) =>
        new(new() { ["type"] = "literal", ["literal"] = text, ["result"] = Trees.Of(result) });

    /// <summary>For texts in which a pattern is found.</summary>
    /// <param name="pattern">A regular expression of RE2; anchor it where the whole text is meant.</param>
    /// <param name="result">What they become.</param>
    public static Case<T> Like<T>(string pattern, T result) =>
        new(new() { ["type"] = "regexp", ["regexp"] = pattern, ["result"] = Trees.Of(result) });
}
