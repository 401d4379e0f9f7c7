using System.Text.RegularExpressions;

namespace Infra.Testing;

/// <summary>The public declarations of an official package, read from the list of them.</summary>
public static partial class OfficialApi
{
    private static readonly string[] Modifiers =
    [
        "public ",
        "protected ",
        "internal ",
        "private ",
        "async ",
        "override ",
        "virtual ",
        "abstract ",
        "sealed ",
        "new ",
        "partial ", "readonly ", "extern ", "unsafe ",
    ];

    /// <summary>The declarations of a package, without those in the namespaces that are left out on purpose.</summary>
    /// <param name="package">The package, as <c>Pulumi</c>.</param>
    /// <param name="without">Namespaces to leave out, as <c>Pulumi.Experimental</c>.</param>
    public static IReadOnlySet<ApiMember> Read(string package, params string[] without)
    {
        var file = Path.Combine(TestData.Folder(TestData.OfficialApi)!, $"{package}.declarations.txt");
        return File.ReadLines(file)
            .Select(Parse)
            .Where(member =>
                !Array.Exists(without, space => member.Type.StartsWith(space + ".", StringComparison.Ordinal)))
            .ToHashSet();
    }

    private static ApiMember Parse(string line)
    {
        var end = line.IndexOf(" :: ", StringComparison.Ordinal);
        if (end < 0)
        {
            // A member of an enumeration stands as the type and its name.
            var dot = line.LastIndexOf('.');
            return new(line[2..dot], line[(dot + 1)..], IsType: false);
        }

        var type = line[2..end].Replace(" ", "", StringComparison.Ordinal).Replace(",", ", ", StringComparison.Ordinal);
        var text = Pragma().Replace(line[(end + 4)..], "").Trim();
        return line[0] switch
        {
            'T' => new(type, TypeSignature(text), IsType: true),
            'P' => new(type, PropertySignature(text), IsType: false),
            'F' => new(type, FieldSignature(text), IsType: false),
            _ => new(type, MethodSignature(text), IsType: false),
        };
    }

    private static string TypeSignature(string text)
    {
        if (text.Contains(" delegate ", StringComparison.Ordinal))
        {
            return "delegate";
        }

        var words = text.Split(' ').TakeWhile(static word => !IsKind(word)).Append(text.Split(' ').First(IsKind));
        return string.Join(' ', words.Where(static word => word is "sealed" or "abstract" or "static" || IsKind(word)));
    }

    private static bool IsKind(string word) => word is "class" or "struct" or "interface" or "enum" or "record";

    private static string PropertySignature(string text)
    {
        var isStatic = Strip(ref text);
        var accessors = text[text.IndexOf('{', StringComparison.Ordinal)..].TrimEnd('}').Trim('{', ' ');
        var declared = text[..text.IndexOf('{', StringComparison.Ordinal)].Trim();
        var open = declared.IndexOf(" this[", StringComparison.Ordinal);
        var (type, name) = open >= 0
            ? (TypeText.Normal(declared[..open]), $"this[{TypeText.Parameters(declared[(open + 6)..].TrimEnd(']'))}]")
            : (TypeText.Normal(declared), declared[(declared.LastIndexOf(' ') + 1)..]);
        return $"{isStatic}{type} {name} {{ {accessors.Replace("init", "set", StringComparison.Ordinal)} }}";
    }

    private static string FieldSignature(string text)
    {
        var isConstant = text.Contains(" const ", StringComparison.Ordinal);
        text = text.Replace(" const ", " ", StringComparison.Ordinal);
        var isStatic = Strip(ref text);
        return $"{(isConstant ? "static " : isStatic)}{TypeText.Normal(text)} {text[(text.LastIndexOf(' ') + 1)..]}";
    }

    private static string MethodSignature(string text)
    {
        text = Constraint().Replace(text, "");
        var isStatic = Strip(ref text);
        var open = OpenParenthesis(text);
        var parameters = TypeText.Parameters(text[(open + 1)..text.LastIndexOf(')')]);
        var head = text[..open].Trim();
        if (head.Contains("operator", StringComparison.Ordinal))
        {
            var isConversion = head.StartsWith("implicit", StringComparison.Ordinal)
                || head.StartsWith("explicit", StringComparison.Ordinal);
            var rest = head[(head.IndexOf("operator", StringComparison.Ordinal) + 8)..].Trim();
            return isConversion
                ? $"{head.Split(' ')[0]} operator {TypeText.Normal(rest)}({parameters})"
                : $"{TypeText.Normal(head)} operator {rest}({parameters})";
        }

        var space = SplitPoint(head);
        return space < 0
            ? $"{head}({parameters})"
            : $"{isStatic}{TypeText.Normal(head[..space])} {head[(space + 1)..]}({parameters})";
    }

    // The parameters begin after the name; the type before it may be a tuple.
    private static int OpenParenthesis(string text)
    {
        var depth = 0;
        for (var i = text.LastIndexOf(')'); i >= 0; i--)
        {
            depth += text[i] == ')' ? 1 : text[i] == '(' ? -1 : 0;
            if (depth == 0)
            {
                return i;
            }
        }

        throw new FormatException(text);
    }

    // The name is the last word, with its own type parameters.
    private static int SplitPoint(string head)
    {
        var depth = 0;
        for (var i = head.Length - 1; i >= 0; i--)
        {
            depth += head[i] is '>' ? 1 : head[i] is '<' ? -1 : 0;
            if (depth == 0 && head[i] == ' ')
            {
                return i;
            }
        }

        return -1;
    }

    private static string Strip(ref string text)
    {
        var isStatic = "";
        while (true)
        {
            var modifier = Array.Find([.. Modifiers, "static "], text.StartsWith);
            if (modifier is null)
            {
                return isStatic;
            }

            isStatic = modifier == "static " ? modifier : isStatic;
            text = text[modifier.Length..];
        }
    }

    [GeneratedRegex("#pragma.*$")]
    private static partial Regex Pragma();

    [GeneratedRegex(" where [A-Za-z]+ : .*$")]
    private static partial Regex Constraint();
}
