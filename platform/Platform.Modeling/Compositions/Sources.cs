using System.Text.Json.Nodes;

using Infra.Platform.Modeling.Reading;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>What can be done to a value on its way from one object to another.</summary>
/// <remarks>Every number in a function is a float64, whatever the document says. So numbers become texts before they
/// are written into one; what would print <c>%!d(float64=3)</c> or <c>1e+06</c> cannot be written here.</remarks>
public static class Sources
{
    /// <summary>Another value for each value: every value of an enumeration, of listed texts or numbers, or true and
    /// false, must be in the table.</summary>
    /// <example><c>Api(api => api.Size).Map((Size.Small, 1), (Size.Large, 3))</c></example>
    /// <param name="source">The values.</param>
    /// <param name="table">Each value once, with what it becomes: a text, number, flag, list or tree.</param>
    public static Source<TOut> Map<T, TOut>(this Source<T> source, params (T From, TOut To)[] table) =>
        new(MapTable.Apply(source.Facts, [.. table.Select(static row => (MapTable.Key(row.From), Trees.Of(row.To)))]));

    /// <summary>The same by the rows of a table that stands elsewhere.</summary>
    /// <param name="source">The values.</param>
    /// <param name="rows">The table.</param>
    /// <param name="from">The value of a row.</param>
    /// <param name="to">What it becomes.</param>
    public static Source<TOut> Map<T, TRow, TOut>(
        this Source<T> source, IEnumerable<TRow> rows, Func<TRow, T> from, Func<TRow, TOut> to) =>
        source.Map([.. rows.Select(row => (from(row), to(row)))]);

    /// <summary>Another value for some texts, by equality or pattern, and one for all others.</summary>
    /// <param name="source">The texts; numbers and flags are matched as they print.</param>
    /// <param name="otherwise">What all other texts become.</param>
    /// <param name="cases">At least one; the first that fits is taken.</param>
    public static Source<TOut> Match<T, TOut>(this Source<T> source, TOut otherwise, params Case<TOut>[] cases) =>
        new(Steps.Match(source.Facts, Trees.Of(otherwise), [.. cases.Select(static one => one.Pattern)]));

    /// <summary>Another text for some texts; all others stay as they are.</summary>
    /// <param name="source">The texts; numbers and flags become texts.</param>
    /// <param name="cases">At least one; the first that fits is taken.</param>
    public static Source<string> MatchOrKeep<T>(this Source<T> source, params Case<string>[] cases) =>
        new(Steps.MatchOrKeep(source.Facts, [.. cases.Select(static one => one.Pattern)]));

    /// <summary>One value whenever the source is there at all; otherwise the field stays as the base has it.</summary>
    /// <param name="source">Any text, number or flag.</param>
    /// <param name="value">The value.</param>
    public static Source<TOut> WhenSet<T, TOut>(this Source<T> source, TOut value) =>
        source.Match(value, Case.Like(".*", value));

    /// <summary>A text around the value.</summary>
    /// <param name="source">A text, or a number or flag, which is printed as JSON would.</param>
    /// <param name="format">One <c>%s</c> for the value; a percent sign is <c>%%</c>.</param>
    public static Source<string> Format<T>(this Source<T> source, string format) =>
        new(Steps.Format(source.Facts, format));

    /// <summary>The value as a text.</summary>
    /// <param name="source">A text, number or flag.</param>
    public static Source<string> Text<T>(this Source<T> source) => new(Steps.ToText(source.Facts));

    /// <summary>The value as a whole number; a fraction is cut off.</summary>
    /// <param name="source">A number, or a text that is one.</param>
    public static Source<long> ToInteger<T>(this Source<T> source) =>
        new(Steps.Convert(source.Facts, "int64", null, ValueKind.Integer));

    /// <summary>The value as a number with a fraction.</summary>
    /// <param name="source">A number, or a text that is one.</param>
    public static Source<double> ToNumber<T>(this Source<T> source) =>
        new(Steps.Convert(source.Facts, "float64", null, ValueKind.Number));

    /// <summary>The value as true or false: of numbers only 1 is true, of texts those that Go reads so; <c>yes</c> is
    /// an
    /// error.</summary>
    /// <param name="source">A number or a text.</param>
    public static Source<bool> ToFlag<T>(this Source<T> source) =>
        new(Steps.Convert(source.Facts, "bool", null, ValueKind.Boolean));

    /// <summary>The number that an amount is: <c>1Gi</c> as 1073741824.</summary>
    /// <param name="source">A text that is an amount.</param>
    public static Source<double> ToAmount<T>(this Source<T> source) =>
        new(Steps.Convert(source.Facts, "float64", "quantity", ValueKind.Number));

    /// <summary>The object that a text holds as JSON.</summary>
    /// <param name="source">The text.</param>
    public static Source<JsonObject> ParseObject<T>(this Source<T> source) =>
        new(Steps.Convert(source.Facts, "object", "json", ValueKind.Object));

    /// <summary>The list that a text holds as JSON.</summary>
    /// <param name="source">The text.</param>
    public static Source<JsonArray> ParseList<T>(this Source<T> source) =>
        new(Steps.Convert(source.Facts, "array", "json", ValueKind.List));

    /// <summary>Times a whole number.</summary>
    /// <param name="source">A number.</param>
    /// <param name="factor">The factor.</param>
    public static Source<T> Times<T>(this Source<T> source, long factor) =>
        new(Steps.Math(source.Facts, "Multiply", "multiply", factor));

    /// <summary>At least a whole number.</summary>
    /// <param name="source">A number.</param>
    /// <param name="minimum">The smallest result.</param>
    public static Source<T> AtLeast<T>(this Source<T> source, long minimum) =>
        new(Steps.Math(source.Facts, "ClampMin", "clampMin", minimum));

    /// <summary>At most a whole number.</summary>
    /// <param name="source">A number.</param>
    /// <param name="maximum">The largest result.</param>
    public static Source<T> AtMost<T>(this Source<T> source, long maximum) =>
        new(Steps.Math(source.Facts, "ClampMax", "clampMax", maximum));

    /// <summary>In capitals.</summary>
    /// <param name="source">A text.</param>
    public static Source<string> Upper<T>(this Source<T> source) => new(Steps.Change(source.Facts, "ToUpper"));

    /// <summary>In small letters.</summary>
    /// <param name="source">A text.</param>
    public static Source<string> Lower<T>(this Source<T> source) => new(Steps.Change(source.Facts, "ToLower"));

    /// <summary>In base64.</summary>
    /// <param name="source">A text.</param>
    public static Source<string> ToBase64<T>(this Source<T> source) => new(Steps.Change(source.Facts, "ToBase64"));

    /// <summary>The text that base64 stands for; a text that is none stops the Composition.</summary>
    /// <param name="source">A text.</param>
    public static Source<string> FromBase64<T>(this Source<T> source) => new(Steps.Change(source.Facts, "FromBase64"));

    /// <summary>The value as JSON.</summary>
    /// <param name="source">Anything.</param>
    public static Source<string> ToJson<T>(this Source<T> source) => new(Steps.Change(source.Facts, "ToJson"));

    /// <summary>The hexadecimal SHA-1 of a text, 40 characters.</summary>
    /// <param name="source">A text.</param>
    public static Source<string> Sha1<T>(this Source<T> source) => new(Steps.Change(source.Facts, "ToSha1", 40));

    /// <summary>The hexadecimal SHA-256 of a text, 64 characters.</summary>
    /// <param name="source">A text.</param>
    public static Source<string> Sha256<T>(this Source<T> source) => new(Steps.Change(source.Facts, "ToSha256", 64));

    /// <summary>The hexadecimal SHA-512 of a text, 128 characters.</summary>
    /// <param name="source">A text.</param>
    public static Source<string> Sha512<T>(this Source<T> source) => new(Steps.Change(source.Facts, "ToSha512", 128));

    /// <summary>Without a beginning, where it has it.</summary>
    /// <param name="source">A text.</param>
    /// <param name="prefix">The beginning.</param>
    public static Source<string> TrimPrefix<T>(this Source<T> source, string prefix) =>
        new(Steps.Trim(source.Facts, "TrimPrefix", prefix));

    /// <summary>Without an end, where it has it.</summary>
    /// <param name="source">A text.</param>
    /// <param name="suffix">The end.</param>
    public static Source<string> TrimSuffix<T>(this Source<T> source, string suffix) =>
        new(Steps.Trim(source.Facts, "TrimSuffix", suffix));

    /// <summary>The part of a text that a pattern finds; a text without it stops the Composition.</summary>
    /// <param name="source">A text.</param>
    /// <param name="pattern">A regular expression of RE2.</param>
    /// <param name="group">Which group of it; 0 for all that was found.</param>
    public static Source<string> Capture<T>(this Source<T> source, string pattern, int group = 0) =>
        new(Steps.Capture(source.Facts, pattern, group));
}
