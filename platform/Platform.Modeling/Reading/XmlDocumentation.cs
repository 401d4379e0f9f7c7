using System.Collections.Concurrent;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Infra.Platform.Modeling.Reading;

/// <summary>The documentation that the compiler writes beside an assembly, as plain text.</summary>
internal sealed partial class XmlDocumentation
{
    private static readonly ConcurrentDictionary<Assembly, XmlDocumentation> Read = new();

    private readonly Dictionary<string, XElement> members;

    private XmlDocumentation(string path)
    {
        IsThere = File.Exists(path);
        members = IsThere
            ? XDocument.Load(path, LoadOptions.PreserveWhitespace).Descendants("member")
                .ToDictionary(static member => (string)member.Attribute("name")!)
            : [];
    }

    /// <summary>Whether the compiler wrote any.</summary>
    public bool IsThere { get; }

    public static XmlDocumentation Of(Assembly assembly) => Read.GetOrAdd(
        assembly,
        static assembly => new(Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml")));

    public string? Summary(MemberInfo member) => Text(member, "summary");

    public string? Remarks(MemberInfo member) => Text(member, "remarks");

    private string? Text(MemberInfo member, string element)
    {
        var found = members.GetValueOrDefault(Id(member))?.Element(element);
        if (found is null)
        {
            return null;
        }

        var text = Spaces().Replace(Plain(found).ToString(), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    private static StringBuilder Plain(XElement element)
    {
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            _ = node switch
            {
                XText plain => text.Append(plain.Value),
                XElement { Name.LocalName: "see" or "seealso" } reference => text.Append(Reference(reference)),
                XElement { Name.LocalName: "paramref" or "typeparamref" } parameter =>
                    text.Append((string?)parameter.Attribute("name")),
                XElement other => text.Append(Plain(other)),
                _ => text,
            };
        }

        return text;
    }

    private static string Reference(XElement element)
    {
        if (!element.IsEmpty)
        {
            return element.Value;
        }

        var target = (string?)element.Attribute("langword") ?? (string?)element.Attribute("href");
        var member = (string?)element.Attribute("cref") ?? "";
        return target ?? member[(member.LastIndexOf('.') + 1)..];
    }

    private static string Id(MemberInfo member) => member switch
    {
        Type type => $"T:{Name(type)}",
        PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}",
        FieldInfo field => $"F:{Name(field.DeclaringType!)}.{field.Name}",
        _ => throw new InvalidOperationException($"bug: no documentation is read for {member}"),
    };

    private static string Name(Type type)
    {
        var definition = type.IsGenericType ? type.GetGenericTypeDefinition() : type;
        return definition.FullName!.Replace('+', '.');
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
