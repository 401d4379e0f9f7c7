using System.Text.RegularExpressions;

namespace Infra.Stacks.Tests.Packages;

/// <summary>Interfaces and classes of a <c>.d.ts</c> file, by name, as far as generated ones go: properties, no
/// methods.</summary>
internal sealed partial class Declarations
{
    private readonly List<string> words;
    private readonly Dictionary<string, ObjectShape> shapes = new(StringComparer.Ordinal);
    private int at;

    private Declarations(string text) =>
        words = [.. Word().Matches(Comment().Replace(text, "")).Select(static match => match.Value)];

    /// <summary>What a file declares; names in a namespace start with it.</summary>
    public static IReadOnlyDictionary<string, ObjectShape> Read(string text)
    {
        var reader = new Declarations(text);
        reader.ReadAll();
        return reader.shapes;
    }

    [GeneratedRegex(@"/\*.*?\*/|//[^\n]*", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("""[\w$.]+|"[^"]*"|[^\s]""")]
    private static partial Regex Word();

    [GeneratedRegex(@"^(inputs|outputs|enums)\.")]
    private static partial Regex Imported();

    private void ReadAll()
    {
        var spaces = new Stack<string>();
        while (at < words.Count)
        {
            switch (words[at++])
            {
                case "namespace":
                    spaces.Push(words[at++]);
                    at++;
                    break;
                case "interface" or "class":
                    var name = string.Join('.', spaces.Reverse().Append(words[at++]));
                    at = words.IndexOf("{", at) + 1;
                    shapes[name] = ReadMembers();
                    break;
                case "}" when spaces.Count > 0:
                    spaces.Pop();
                    break;
                case "import" or "function" or "const" or "type":
                    SkipStatement();
                    break;
                default:
                    break;
            }
        }
    }

    private ObjectShape ReadMembers()
    {
        var shape = new ObjectShape();
        while (words[at] != "}")
        {
            at += words[at] == "readonly" ? 1 : 0;
            var (name, next) = (words[at], words[at + 1]);
            if (next is not (":" or "?"))
            {
                SkipStatement();
                continue;
            }

            at += next == "?" ? 3 : 2;
            var choices = ReadChoices();
            shape[name] = new PropertyShape(
                TypeShape.OneOf(choices.OfType<TypeShape>()), next == ":" && !choices.Contains(null));
            at += words[at] == ";" ? 1 : 0;
        }

        at++;
        return shape;
    }

    private void SkipStatement()
    {
        var depth = 0;
        while (depth > 0 || words[at] != ";")
        {
            depth += words[at] switch { "{" or "(" => 1, "}" or ")" => -1, _ => 0 };
            at++;
        }

        at++;
    }

    // Null stands for undefined. What is wrapped in an input or an output is what counts.
    private List<TypeShape?> ReadChoices()
    {
        List<TypeShape?> choices = [];
        do
        {
            at += words[at] == "|" ? 1 : 0;
            choices.AddRange(ReadOne());
        }
        while (words[at] == "|");

        return choices;
    }

    private List<TypeShape?> ReadOne()
    {
        var choices = words[at++] switch
        {
            "pulumi.Input" or "pulumi.Output" => Enclosed(),
            "(" => Enclosed(back: true),
            "{" => [ReadMap()],
            "undefined" => [null],
            var word => [TypeOf(word)],
        };
        while (words[at] == "[")
        {
            at += 2;
            choices = [new TypeShape.Many(TypeShape.OneOf(choices.OfType<TypeShape>()))];
        }

        return choices;
    }

    private List<TypeShape?> Enclosed(bool back = false)
    {
        at += back ? 0 : 1;
        var choices = ReadChoices();
        at++;
        return choices;
    }

    // [key: string]: T;
    private TypeShape.Map ReadMap()
    {
        at = words.IndexOf("]", at) + 2;
        var item = TypeShape.OneOf(ReadChoices().OfType<TypeShape>());
        at = words.IndexOf("}", at) + 1;
        return new TypeShape.Map(item);
    }

    private static TypeShape TypeOf(string word) => word switch
    {
        "string" or "number" or "boolean" or "any" => new TypeShape.Plain(word),
        "pulumi.asset.Asset" => new TypeShape.Plain("asset"),
        "pulumi.asset.Archive" => new TypeShape.Plain("archive"),
        _ when word.StartsWith('"') => new TypeShape.Plain("string"),
        _ => new TypeShape.Named(Imported().Replace(word, "")),
    };
}
