using System.Globalization;
using System.Numerics;
using System.Text;

namespace Infra.Engine.Host;

/// <summary>Values for people, within a line.</summary>
internal static class InlineValues
{
    /// <summary>The text of a value.</summary>
    public static string Of(PropertyValue value) => value switch
    {
        PropertyValue.Null => "<null>",
        PropertyValue.Bool boolean => boolean.Value ? "true" : "false",
        PropertyValue.Number number => NumberText(number.Value),
        PropertyValue.Text plain => Quoted(plain.Value),
        PropertyValue.Secret => SecretBox.Hidden,
        PropertyValue.Unknown => "[unknown]",
        PropertyValue.List => "[]",
        PropertyValue.Map => "{}",
        PropertyValue.Asset asset => "asset" + Place(asset.Path, asset.Uri, asset.Hash),
        PropertyValue.Archive archive => "archive" + Place(archive.Path, archive.Uri, archive.Hash),
        PropertyValue.Reference reference => Quoted(reference.Urn.Value),
        _ => throw new InvalidOperationException($"bug: {value.GetType().Name} cannot be shown"),
    };

    private static string Place(string? path, string? uri, string? hash) =>
        $"({(path is null ? "uri" : "file")}:{Short(hash)}) {{ {path ?? uri} }}";

    private static string NumberText(double value) => double.IsInteger(value) && Math.Abs(value) < 1e21
        ? new BigInteger(value).ToString(CultureInfo.InvariantCulture)
        : double.IsFinite(value) ? NumberTexts.Of(value) : value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The beginning of a hash.</summary>
    public static string Short(string? hash) => hash is null ? "" : hash[..Math.Min(7, hash.Length)];

    private static string Quoted(string value)
    {
        var quoted = new StringBuilder("\"");
        foreach (var character in value)
        {
            quoted.Append(character switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\r' => "\\r",
                '\t' => "\\t",
                < ' ' or '\u007f' => $"\\x{(int)character:x2}",
                _ => character.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }
}
