using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Values.Formatting;

/// <summary>Formats values as Go's fmt.Sprintf: mistakes in a format are text in the result, never an error.</summary>
/// <remarks>Semantics of Go 1.26, package fmt, for the types that a document has.</remarks>
internal sealed class GoFormat
{
    private readonly string format;
    private readonly IReadOnlyList<JsonNode?> arguments;
    private readonly StringBuilder text = new();
    private int at;
    private int argument;
    private bool isReordered;
    private bool isBadIndex;

    private GoFormat(string format, IReadOnlyList<JsonNode?> arguments)
    {
        this.format = format;
        this.arguments = arguments;
    }

    public static string Print(string format, params IReadOnlyList<JsonNode?> arguments) =>
        new GoFormat(format, arguments).Printed();

    private string Printed()
    {
        while (at < format.Length)
        {
            if (format[at] != '%')
            {
                text.Append(format[at++]);
                continue;
            }

            at++;
            PrintVerb();
        }

        if (!isReordered && argument < arguments.Count)
        {
            var extra = arguments.Skip(argument).Select(Described);
            text.Append(CultureInfo.InvariantCulture, $"%!(EXTRA {string.Join(", ", extra)})");
        }

        return text.ToString();
    }

    private static string Described(JsonNode? value) =>
        value is null ? "<nil>" : $"{GoType.Name(value)}={GoValue.Print(value, new Verb('v'))}";

    private void PrintVerb()
    {
        var verb = ReadFlags(new Verb('v'));
        isBadIndex = false;
        ReadArgumentIndex();
        verb = verb with { Width = ReadWidth(ref verb) };
        if (at < format.Length && format[at] == '.')
        {
            at++;
            ReadArgumentIndex();
            verb = verb with { Precision = ReadNumber() ?? 0 };
        }

        ReadArgumentIndex();
        if (at >= format.Length)
        {
            text.Append("%!(NOVERB)");
            return;
        }

        var letter = char.ConvertToUtf32(format, at);
        at += char.IsSurrogatePair(format, at) ? 2 : 1;
        Print(verb.Named(letter <= char.MaxValue ? (char)letter : '\ufffd'));
    }

    private void Print(Verb verb)
    {
        if (verb.Letter == '%')
        {
            text.Append('%');
        }
        else if (isBadIndex)
        {
            text.Append(CultureInfo.InvariantCulture, $"%!{verb.Letter}(BADINDEX)");
        }
        else if (argument >= arguments.Count)
        {
            text.Append(CultureInfo.InvariantCulture, $"%!{verb.Letter}(MISSING)");
        }
        else
        {
            text.Append(GoValue.Print(arguments[argument++], verb));
        }
    }

    private Verb ReadFlags(Verb verb)
    {
        for (; at < format.Length; at++)
        {
            switch (format[at])
            {
                case '#':
                    verb = verb with { Sharp = true };
                    break;
                case '0':
                    verb = verb with { Zero = true };
                    break;
                case '+':
                    verb = verb with { Plus = true };
                    break;
                case '-':
                    verb = verb with { Minus = true };
                    break;
                case ' ':
                    verb = verb with { Space = true };
                    break;
                default:
                    return verb;
            }
        }

        return verb;
    }

    private int? ReadWidth(ref Verb verb)
    {
        if (at >= format.Length || format[at] != '*')
        {
            return ReadNumber();
        }

        at++;
        if (arguments.ElementAtOrDefault(argument) is JsonValue value && value.TryGetValue<long>(out var width))
        {
            argument++;
            verb = verb with { Minus = verb.Minus || width < 0 };
            return (int)Math.Abs(width);
        }

        argument++;
        text.Append("%!(BADWIDTH)");
        return null;
    }

    private int? ReadNumber()
    {
        var start = at;
        while (at < format.Length && char.IsAsciiDigit(format[at]))
        {
            at++;
        }

        return int.TryParse(format.AsSpan(start, at - start), CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
    }

    private void ReadArgumentIndex()
    {
        if (at >= format.Length || format[at] != '[')
        {
            return;
        }

        isReordered = true;
        var close = format.IndexOf(']', at);
        var isNumber = int.TryParse(
            format.AsSpan(at + 1, Math.Max(0, close - at - 1)), CultureInfo.InvariantCulture, out var number);
        if (isNumber && number >= 1 && number <= arguments.Count)
        {
            argument = number - 1;
        }
        else
        {
            isBadIndex = true;
        }

        at = close < 0 ? at + 1 : close + 1;
    }
}
