namespace Infra.Platform.Modeling;

/// <summary>A record or a Composition has mistakes: all of them, to be mended by whoever wrote it.</summary>
/// <param name="subject">What was read, as <c>SqlDatabase</c>.</param>
/// <param name="mistakes">The mistakes, in the order in which they were found.</param>
public sealed class ModelException(string subject, IReadOnlyList<ModelMistake> mistakes)
    : Exception(TextOf(subject, mistakes))
{
    /// <summary>The mistakes, in the order in which they were found.</summary>
    public IReadOnlyList<ModelMistake> Mistakes { get; } = mistakes;

    private static string TextOf(string subject, IReadOnlyList<ModelMistake> mistakes)
    {
        var count = mistakes.Count == 1 ? "a mistake" : $"{mistakes.Count} mistakes";
        return $"{subject} has {count}:\n{string.Join('\n', mistakes.Select(static mistake => $"  {mistake}"))}";
    }
}
