namespace Infra.Engine.Host;

/// <summary>How each kind of step is spoken of.</summary>
/// <param name="Prefix">Two characters before its row.</param>
/// <param name="Color">Its colour; null for the usual one.</param>
/// <param name="Planned">In a preview.</param>
/// <param name="Doing">While it is done.</param>
/// <param name="Done">When it is done.</param>
internal sealed record StepTexts(string Prefix, int? Color, string Planned, string Doing, string Done)
{
    private static readonly StepTexts[] All =
    [
        new("  ", null, "", "", ""),
        new("+ ", Paint.Green, "create", "creating", "created"),
        new("~ ", Paint.Yellow, "update", "updating", "updated"),
        new("- ", Paint.Red, "delete", "deleting", "deleted"),
        new("+-", Paint.BrightMagenta, "replace", "replacing", "replaced"),
        new("++", Paint.BrightGreen, "create replacement", "creating replacement", "created replacement"),
        new("--", Paint.BrightRed, "delete original", "deleting original", "deleted original"),
        new("> ", Paint.BrightCyan, "read", "reading", "read"),
        new(">>", Paint.BrightCyan, "read for replacement", "reading for replacement", "read for replacement"),
        new("~ ", Paint.Yellow, "refreshing", "refreshing", "refresh"),
        new("< ", Paint.Red, "discard", "discarding", "discarded"),
        new("<<", Paint.BrightRed, "discard original", "discarding original", "discarded original"),
        new("~ ", null, "clear", "clearing", "cleared"),
        new("= ", Paint.BrightCyan, "import", "importing", "imported"),
        new("=>", Paint.BrightCyan, "import replacement", "importing replacement", "imported replacement"),
    ];

    /// <summary>
    /// What is done to a resource that failed: a replacement's new half is a creation like any other.
    /// </summary>
    public string Failing => Doing.Split(' ')[0];

    /// <summary>The texts of a kind.</summary>
    public static StepTexts Of(StepKind kind) => All[(int)kind];
}
