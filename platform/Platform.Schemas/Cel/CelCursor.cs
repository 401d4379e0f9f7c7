using System.Runtime.CompilerServices;

namespace Infra.Platform.Schemas.Cel;

/// <summary>The words of an expression, read from the first to the last.</summary>
internal sealed class CelCursor(string source)
{
    private readonly List<CelToken> tokens = new CelLexer(source).Tokens();
    private int at;

    public CelToken Current => tokens[at];

    public CelToken Next() => tokens[at++];

    public bool Take(string text)
    {
        if (!Current.Is(text))
        {
            return false;
        }

        at++;
        return true;
    }

    public void Expect(string text)
    {
        if (!Take(text))
        {
            throw Unexpected($"mismatched input '{Current.Text}' expecting '{text}'");
        }
    }

    /// <summary>The reader goes one level deeper, which the stack must bear.</summary>
    public void Deepen()
    {
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
        {
            throw CelException.Syntax(source, Current.Offset, "expression recursion limit exceeded");
        }
    }

    public CelException Unexpected(string what) =>
        CelException.Syntax(source, Current.Offset, $"Syntax error: {what}");
}
