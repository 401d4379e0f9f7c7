namespace Infra.Platform.Schemas.Cel;

/// <summary>An expression does not parse, or its evaluation has no value.</summary>
/// <remarks>The message is the text that cel-go gives for the same mistake where that was recorded.</remarks>
public sealed class CelException : Exception
{
    /// <summary>An error without a message.</summary>
    public CelException()
    {
    }

    /// <summary>An error with its text.</summary>
    public CelException(string message)
        : base(message)
    {
    }

    /// <summary>An error with its text and what caused it.</summary>
    public CelException(string message, Exception inner)
        : base(message, inner)
    {
    }

    internal static CelException NoOverload => new("no such overload");

    internal static CelException Overflow => new("integer overflow");

    // The layout of cel-go: place, message, the line itself and a mark under the column.
    internal static CelException Syntax(string source, int offset, string message)
    {
        var start = offset == 0 ? 0 : source.LastIndexOf('\n', offset - 1) + 1;
        var end = source.IndexOf('\n', start);
        var text = end < 0 ? source[start..] : source[start..end];
        var line = source.AsSpan(0, start).Count('\n') + 1;
        var column = offset - start;
        var mark = new string('.', column) + "^";
        return new($"ERROR: <input>:{line}:{column + 1}: {message}\n | {text}\n | {mark}");
    }
}
