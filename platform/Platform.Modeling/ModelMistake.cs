namespace Infra.Platform.Modeling;

/// <summary>One mistake in a record or a Composition.</summary>
/// <param name="Where">The C# member, as <c>SqlDatabase.Size</c>, or the resource of a Composition with its
/// field.</param>
/// <param name="What">What is wrong, what would be right, and how to get there.</param>
public sealed record ModelMistake(string Where, string What)
{
    /// <summary>One line.</summary>
    public override string ToString() => $"{Where}: {What}";
}
