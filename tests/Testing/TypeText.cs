using System.Text;

namespace Infra.Testing;

/// <summary>Reads types and parameters out of C# declarations and writes them in one form: without namespaces,
/// nullability, names of tuple elements, attributes and defaults.</summary>
internal sealed class TypeText(string text)
{
    private int position;

    public static string Normal(string text) => new TypeText(text).Type();

    /// <summary>A list of parameters, <c>type name</c> each.</summary>
    public static string Parameters(string text)
    {
        var reader = new TypeText(text);
        var parameters = new List<string>();
        while (reader.SkipBlanks() < text.Length)
        {
            parameters.Add(reader.Parameter());
        }

        return string.Join(", ", parameters);
    }

    /// <summary>The type at the position.</summary>
    public string Type()
    {
        SkipBlanks();
        var written = Peek() == '(' ? Tuple() : Name();
        while (position < text.Length)
        {
            if (Peek() == '?')
            {
                position++;
                continue;
            }

            if (!At("[]"))
            {
                break;
            }

            position += 2;
            written += "[]";
        }

        return written;
    }

    private string Parameter()
    {
        var modifier = "";
        while (SkipBlanks() < text.Length)
        {
            if (Peek() == '[')
            {
                position = text.IndexOf(']', position) + 1;
            }
            else if (At("this ") || At("params ") || At("in "))
            {
                position = text.IndexOf(' ', position) + 1;
            }
            else if (At("out ") || At("ref "))
            {
                modifier = text.Substring(position, 4);
                position += 4;
            }
            else
            {
                break;
            }
        }

        var type = Type();
        SkipBlanks();
        var name = Word();
        SkipDefault();
        return $"{modifier}{type} {name}";
    }

    private void SkipDefault()
    {
        var depth = 0;
        while (position < text.Length && (depth > 0 || Peek() != ','))
        {
            depth += Peek() is '(' or '<' or '{' ? 1 : Peek() is ')' or '>' or '}' ? -1 : 0;
            position++;
        }

        position++;
    }

    private string Tuple()
    {
        position++;
        var elements = new List<string>();
        while (Peek() != ')')
        {
            elements.Add(Type());
            SkipBlanks();
            Word();
            SkipBlanks();
            if (Peek() == ',')
            {
                position++;
            }
        }

        position++;
        return $"({string.Join(", ", elements)})";
    }

    private string Name()
    {
        var name = Word();
        while (position < text.Length && Peek() is '.' or ':')
        {
            position += At("::") ? 2 : 1;
            name = Word();
        }

        if (position >= text.Length || Peek() != '<')
        {
            return name;
        }

        position++;
        var arguments = new List<string>();
        while (true)
        {
            arguments.Add(Type());
            SkipBlanks();
            if (text[position++] == '>')
            {
                return $"{name}<{string.Join(", ", arguments)}>";
            }
        }
    }

    private string Word()
    {
        var word = new StringBuilder();
        while (position < text.Length && (char.IsLetterOrDigit(Peek()) || Peek() is '_' or '@'))
        {
            word.Append(Peek());
            position++;
        }

        return word.ToString().TrimStart('@');
    }

    private char Peek() => position < text.Length ? text[position] : '\0';

    private bool At(string token) => string.CompareOrdinal(text, position, token, 0, token.Length) == 0;

    private int SkipBlanks()
    {
        while (position < text.Length && char.IsWhiteSpace(Peek()))
        {
            position++;
        }

        return position;
    }
}
