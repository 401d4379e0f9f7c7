using System.Text;

namespace Infra.Engine.Host;

/// <summary>Hides the secrets of the configuration in everything displayed, wherever they have got to.</summary>
/// <param name="inner">Where the rest goes.</param>
/// <param name="hide">Hides them in a text.</param>
internal sealed class MaskedWriter(TextWriter inner, Func<string, string> hide) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => inner.Write(value);

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(value is null ? null : hide(value));

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
