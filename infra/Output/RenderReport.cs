using System.Text;
using System.Text.Json;

using Infra.Operations;
using Infra.Platform.Documents.Compatibility;

namespace Infra.Output;

/// <summary>What <c>platform render</c> did, or would do.</summary>
/// <param name="Changes">What differs in the folder.</param>
/// <param name="Breaks">What consumers would have to change; nothing is written when there is any.</param>
/// <param name="IsCheck">Whether it was only to look.</param>
internal sealed record RenderReport(
    PublishedChanges Changes, IReadOnlyList<CompatibilityBreak> Breaks, bool IsCheck)
{
    private static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>A break is an error of the schema; a difference is one only for a check.</summary>
    public int ExitCode => Breaks.Count > 0 ? ExitCodes.Resource
        : IsCheck && !Changes.IsEmpty ? ExitCodes.UnexpectedChanges
        : ExitCodes.Ok;

    /// <summary>One line a document that differs, then how many do not; nothing when nothing was written.</summary>
    public string Text()
    {
        if (Breaks.Count > 0)
        {
            return "";
        }

        var text = new StringBuilder();
        foreach (var path in Changes.Written)
        {
            text.Append("write   ").Append(path).Append('\n');
        }

        foreach (var path in Changes.Removed)
        {
            text.Append("remove  ").Append(path).Append('\n');
        }

        return text.Append(Changes.Unchanged).Append(" unchanged\n").ToString();
    }

    /// <summary>The same as one JSON document.</summary>
    public string Json() => JsonSerializer.Serialize(
        new { Changes.Written, Changes.Removed, Changes.Unchanged, Breaks }, Shape) + "\n";

    /// <summary>Why nothing was written, and what to do; "" when all is well.</summary>
    public string Problems()
    {
        if (Breaks.Count > 0)
        {
            return $"""
                error: within a version nothing is removed, tightened or retyped; nothing was written
                {string.Join('\n', Breaks)}
                take the change back, or publish it as a new version: docs/HACKING.md, "Change a platform API"

                """;
        }

        return ExitCode is ExitCodes.Ok ? "" : "error: the documents differ; run idp platform render\n";
    }
}
