using System.Text;

using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.SourceGenerator.Naming;

/// <summary>The rules by which names of a schema become names of C#: those of the official SDKs.</summary>
internal static class Names
{
    private static readonly string[] Digits =
        ["Zero", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

    /// <summary>The name of a type: the last part of the token.</summary>
    public static string OfType(string token) => Upper(token.Substring(token.LastIndexOf(':') + 1));

    /// <summary>The name of a property: <c>image-id</c> is ImageId, <c>$ref</c> is Ref.</summary>
    public static string OfProperty(string wireName) => Upper(Identifier(Joined(wireName.TrimStart('$'), '-')));

    /// <summary>The name of a parameter for a property.</summary>
    public static string OfParameter(string wireName)
    {
        var name = Identifier(Joined(wireName.TrimStart('$'), '-'));
        return SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
    }

    /// <summary>The name of the field behind a property.</summary>
    public static string OfField(string wireName) => "_" + OfParameter(wireName).TrimStart('@');

    /// <summary>The name of an enum member, or null when nothing of the value can stand in a name.</summary>
    public static string? OfEnumMember(string value, string enumName)
    {
        var spelled = value == "*" ? "Asterisk"
            : value.Length == 1 && value[0] is >= '0' and <= '9' ? Digits[value[0] - '0']
            : value;
        if (spelled.Length == 0 || (spelled.Length == 1 && !SyntaxFacts.IsIdentifierStartCharacter(spelled[0])))
        {
            return null;
        }

        var name = Upper(Collapsed(Identifier(spelled)));
        return name switch
        {
            "Equals" => "EqualsValue",
            _ when name[0] == '_' => enumName + name,
            _ => name,
        };
    }

    /// <summary>The namespace of a module that no table names: <c>apps/v1-beta</c> is Apps.V1Beta.</summary>
    public static string OfModule(string module) =>
        string.Join(".", module.Split('/').Select(static part => Upper(Joined(part, '-'))));

    /// <summary>The name of a function's class, which has methods of its own.</summary>
    public static string OfFunction(string token) =>
        OfType(token) is var name && name is "Invoke" or "InvokeAsync" ? name + "Function" : name;

    private static string Upper(string name) =>
        name.Length == 0 ? name : char.ToUpperInvariant(name[0]) + name.Substring(1);

    private static string Joined(string name, char separator)
    {
        var parts = name.Split([separator], StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(parts.Select((part, index) => index == 0 ? part : Upper(part)));
    }

    private static string Identifier(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            builder.Append(SyntaxFacts.IsIdentifierPartCharacter(character) ? character : '_');
        }

        return builder.Length > 0 && !SyntaxFacts.IsIdentifierStartCharacter(builder[0])
            ? builder.Insert(0, '_').ToString()
            : builder.ToString();
    }

    private static string Collapsed(string name)
    {
        var builder = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (character != '_' || builder.Length == 0 || builder[builder.Length - 1] != '_')
            {
                builder.Append(character);
            }
        }

        return builder.ToString();
    }
}
