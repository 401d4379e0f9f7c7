namespace Infra.Stacks.Settings;

/// <summary>What a text may be.</summary>
/// <param name="Allowed">In words, for people.</param>
/// <param name="Example">A text that it accepts.</param>
/// <param name="Accepts">Whether a text is one.</param>
internal sealed record Rule(string Allowed, string Example, Func<string, bool> Accepts)
{
    /// <summary>One of a few words.</summary>
    public static Rule OneOf(params IReadOnlyCollection<string> words) =>
        new(string.Join(", ", words), words.First(), words.Contains);

    /// <summary>The same, or the word <c>none</c>.</summary>
    public Rule OrNone() => new($"{Allowed}, or {Rules.None}", Example, text => text == Rules.None || Accepts(text));
}
