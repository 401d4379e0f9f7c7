using Microsoft.CodeAnalysis.CSharp;

using Pulumi.SourceGenerator.Naming;
using Pulumi.SourceGenerator.Schema;

namespace Pulumi.SourceGenerator.Emitting;

/// <summary>Values of arguments that the program does not give: constants, and what the environment says.</summary>
internal static class Defaults
{
    public static bool Has(PropertySchema property) => property.Default is not null || IsFromEnvironment(property);

    /// <summary>An expression of the default. Null: it may be absent at run time.</summary>
    public static string Expression(PropertySchema property, PackageNaming naming) => IsFromEnvironment(property)
        ? Environment(property, naming) + (property.Default is null ? "" : $" ?? {property.Default}")
        : property.Default!;

    /// <summary>The statement that fills the property in.</summary>
    public static string Assignment(PropertySchema property, PackageNaming naming)
    {
        if (property.Default is not null)
        {
            return $"{property.Name} = {Expression(property, naming)};";
        }

        // An absent variable leaves the argument unset; assigning it would set the argument to null.
        var value = Names.OfParameter(property.WireName);
        return $"if ({Environment(property, naming)} is {{ }} {value}) {{ {property.Name} = {value}; }}";
    }

    private static bool IsFromEnvironment(PropertySchema property) =>
        property.DefaultVariables.Count > 0 && property.Type is SchemaType.Primitive or SchemaType.Union;

    private static string Environment(PropertySchema property, PackageNaming naming)
    {
        var method = property.Type switch
        {
            SchemaType.Primitive { Name: "bool" } => "GetEnvBoolean",
            SchemaType.Primitive { Name: "int" } => "GetEnvInt32",
            SchemaType.Primitive { Name: "double" } => "GetEnvDouble",
            _ => "GetEnv",
        };
        var names = property.DefaultVariables.Select(static name => SymbolDisplay.FormatLiteral(name, quote: true));
        return $"global::{naming.PackageNamespace}.Utilities.{method}({string.Join(", ", names)})";
    }
}
