using Microsoft.CodeAnalysis.CSharp;

using Pulumi.SourceGenerator.Naming;
using Pulumi.SourceGenerator.Schema;

namespace Pulumi.SourceGenerator.Emitting;

/// <summary>Writes classes of what comes back: read-only fields that one private constructor fills.</summary>
internal static class ResultEmitter
{
    public static void Emit(CodeWriter code, string name, ObjectSchema type, TypeNames types)
    {
        code.Summary(type.Description, $"The values of {name}.");
        code.Line("[OutputType]");
        using var block = code.Block($"public sealed class {name}");
        foreach (var property in type.Properties)
        {
            code.Summary(property.Description, $"The value <c>{property.WireName}</c>.");
            code.Line($"public readonly {types.Result(property)} {property.Name};");
        }

        code.Blank();
        code.Line("[OutputConstructor]");
        var parameters = string.Join(", ", type.Properties.Select(property => Parameter(property, types)));
        using (code.Block($"private {name}({parameters})"))
        {
            foreach (var property in type.Properties)
            {
                var parameter = Names.OfParameter(property.WireName);
                var field = property.Name == parameter ? $"this.{property.Name}" : property.Name;
                code.Line($"{field} = {parameter};");
            }
        }
    }

    private static string Parameter(PropertySchema property, TypeNames types)
    {
        var name = Names.OfParameter(property.WireName);
        var attribute = name.TrimStart('@') == property.WireName
            ? ""
            : $"[OutputConstructorParameter({SymbolDisplay.FormatLiteral(property.WireName, quote: true)})] ";
        return $"{attribute}{types.Result(property)} {name}";
    }
}
