using Microsoft.CodeAnalysis.CSharp;

using Pulumi.SourceGenerator.Naming;
using Pulumi.SourceGenerator.Schema;

namespace Pulumi.SourceGenerator.Emitting;

/// <summary>Writes the class through which a program reads, or sets, the configuration of the package.</summary>
internal static class ConfigEmitter
{
    public static void Emit(CodeWriter code, PackageSchema package, TypeNames types, TypeUsage usage)
    {
        code.Line($"/// <summary>The configuration of the package {package.Naming.Package}.</summary>");
        using var block = code.Block("public static class Config");
        code.Lines("""
            private sealed class __Value<T>(Func<T> getter)
            {
                private T _value = default!;
                private bool _set;
                public T Get() => _set ? _value : getter();
                public void Set(T value) => (_value, _set) = (value, true);
            }
            """);
        code.Line($"private static readonly global::Pulumi.Config __config = new({Quoted(package.Naming.Package)});");
        foreach (var property in package.Config)
        {
            EmitVariable(code, package, types, property);
        }

        var structured = package.Objects.Where(type => usage.Has(type.Token, Shape.Setting)).ToList();
        if (structured.Count == 0)
        {
            return;
        }

        code.Blank();
        code.Line("/// <summary>Structured settings.</summary>");
        using var nested = code.Block("public static class Types");
        structured.ForEach(type => EmitType(code, type, types));
    }

    private static void EmitType(CodeWriter code, ObjectSchema type, TypeNames types)
    {
        var name = types.ClassOf(type.Token, Shape.Setting);
        code.Summary(type.Description, $"The values of {name}.");
        using var block = code.Block($"public class {name}");
        foreach (var property in type.Properties)
        {
            code.Summary(property.Description, $"The value <c>{property.WireName}</c>.");
            var value = types.Result(property, Shape.Setting);
            var initializer = property.Type.IsValue || property.Type is SchemaType.List ? "" : " = null!;";
            code.Line($"public {value} {property.Name} {{ get; set; }}{initializer}");
        }
    }

    private static void EmitVariable(CodeWriter code, PackageSchema package, TypeNames types, PropertySchema property)
    {
        var value = types.Value(property.Type, Shape.Setting);
        var type = property.Type is SchemaType.List ? value : value + "?";
        var getter = value switch
        {
            "string" => "Get",
            "bool" => "GetBoolean",
            "int" => "GetInt32",
            "double" => "GetDouble",
            _ => $"GetObject<{value}>",
        };
        var fallback = Defaults.Has(property) ? $" ?? {Defaults.Expression(property, package.Naming)}" : "";
        var field = Names.OfField(property.WireName);
        code.Blank();
        var read = $"__config.{getter}({Quoted(property.WireName)}){fallback}";
        code.Line($"private static readonly __Value<{type}> {field} = new(() => {read});");
        code.Summary(property.Description, $"The setting <c>{property.WireName}</c>.");
        code.Line($"public static {type} {property.Name} {{ get => {field}.Get(); set => {field}.Set(value); }}");
    }

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
