using System.Text;

namespace Infra.Engine.Host;

/// <summary>Hides the secrets of the configuration in everything displayed, wherever they have got to.</summary>
internal sealed class MaskedWriter(TextWriter inner, SecretMask mask) : TextWriter
{
    /// <inheritdoc/>
    public override Encoding Encoding => inner.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => inner.Write(value);

    /// <inheritdoc/>
    public override void Write(string? value) => inner.Write(value is null ? null : mask.Hide(value));

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();
}
