using System.Text.RegularExpressions;

namespace Pulumi.SourceGenerator.Naming;

/// <summary>How a package names its modules.</summary>
/// <param name="Package">The package's own name.</param>
/// <param name="RootNamespace">The namespace that the package's stands in.</param>
/// <param name="Compatibility">Which of three generations of rules for nested types it follows.</param>
/// <param name="ModuleFormat">What part of a token's middle segment is the module.</param>
/// <param name="Namespaces">Module or package, and its namespace, where the rule gives another.</param>
internal sealed record PackageNaming(
    string Package,
    string RootNamespace,
    string Compatibility,
    string ModuleFormat,
    EquatableArray<KeyValuePair<string, string>> Namespaces)
{
    public bool HasDictionaryConstructors { get; init; }

    public bool IsKubernetes => Compatibility == "kubernetes20";

    /// <summary>The namespace of the package: <c>Pulumi.Aws</c>.</summary>
    public string PackageNamespace => $"{RootNamespace}.{NamespaceOf(Package)}";

    /// <summary>The start of the name of the attribute on its resources.</summary>
    public string AttributePrefix => NamespaceOf(Package).Replace(".", "");

    /// <summary>Where a resource, function or enum of this package lives, whatever plugin the token names.</summary>
    public string NamespaceOfMember(string token) => InModule(PackageNamespace, ModuleOf(token));

    /// <summary>Where a resource or enum of another package lives.</summary>
    public string NamespaceOfForeign(string token) => InModule(PluginNamespace(token), ModuleOf(token));

    /// <summary>Where a nested type lives; <paramref name="side"/> is <c>Inputs</c> or <c>Outputs</c>.</summary>
    public string NamespaceOfNested(string token, string side) => IsKubernetes
        ? $"{PluginNamespace(token)}.Types.{side}.{NamespaceOf(ModuleOf(token))}".TrimEnd('.')
        : $"{NamespaceOfForeign(token)}.{side}";

    private string PluginNamespace(string token) => $"{RootNamespace}.{NamespaceOf(token.Split(':')[0])}";

    private string ModuleOf(string token)
    {
        var segment = token.Split(':')[1];
        var match = segment == "providers" ? null : Regex.Match(segment, ModuleFormat, RegexOptions.CultureInvariant);
        var module = match is { Success: true, Groups.Count: > 1 } ? match.Groups[1].Value : "";
        return module.StartsWith("index", StringComparison.Ordinal) ? "" : module;
    }

    private string InModule(string outer, string module) =>
        module.Length == 0 ? outer : $"{outer}.{NamespaceOf(module)}";

    private string NamespaceOf(string module)
    {
        foreach (var pair in Namespaces)
        {
            if (pair.Key == module)
            {
                return pair.Value;
            }
        }

        return Names.OfModule(module);
    }
}
