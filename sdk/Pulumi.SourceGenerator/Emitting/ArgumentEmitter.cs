using Microsoft.CodeAnalysis.CSharp;

using Pulumi.SourceGenerator.Naming;
using Pulumi.SourceGenerator.Schema;

namespace Pulumi.SourceGenerator.Emitting;

/// <summary>A class of arguments to write.</summary>
internal sealed record ArgumentClass(
    string Name,
    string BaseClass,
    Shape Shape,
    EquatableArray<PropertySchema> Properties)
{
    public string Description { get; init; } = "";

    /// <summary>Providers take everything but strings as JSON.</summary>
    public bool IsProvider { get; init; }
}

/// <summary>Writes classes of arguments: of resources, lookups, functions, and nested ones.</summary>
internal sealed class ArgumentEmitter(PackageNaming naming, TypeNames types)
{
    public void Emit(CodeWriter code, ArgumentClass arguments)
    {
        // The SDK for Kubernetes has never sealed its own, so a program may derive from them.
        var keyword = naming.IsKubernetes && !arguments.IsProvider ? "class" : "sealed class";
        code.Summary(arguments.Description, $"The members of {arguments.Name}.");
        using var block = code.Block($"public {keyword} {arguments.Name} : global::Pulumi.{arguments.BaseClass}");
        foreach (var property in arguments.Properties)
        {
            EmitProperty(code, arguments, property);
        }

        EmitDefaults(code, arguments);
        code.Line("/// <summary>No members but those that have defaults.</summary>");
        code.Line($"public static new {arguments.Name} Empty => new();");
    }

    private static string Attribute(PropertySchema property, bool isProvider)
    {
        var required = property.IsRequired ? ", required: true" : "";
        var json = isProvider && property.Type != SchemaType.String ? ", json: true" : "";
        return $"[Input({SymbolDisplay.FormatLiteral(property.WireName, quote: true)}{required}{json})]";
    }

    private void EmitProperty(CodeWriter code, ArgumentClass arguments, PropertySchema property)
    {
        var type = types.Argument(property, arguments.Shape);
        var isCollection = property.Type is SchemaType.List or SchemaType.Map;
        var isWrapped = arguments.Shape != Shape.Plain && !property.IsPlain && type != TypeNames.Anything;
        var isSecret = property.IsSecret && isWrapped;
        var summary = $"The argument <c>{property.WireName}</c>.";
        if (!isCollection && !isSecret)
        {
            var isValue = property.Type.IsValue && !isWrapped;
            code.Summary(property.Description, summary);
            code.Line(Attribute(property, arguments.IsProvider));
            code.Line(property switch
            {
                { IsRequired: false } => $"public {type}? {property.Name} {{ get; set; }}",
                _ when isValue => $"public {type} {property.Name} {{ get; set; }}",
                _ => $"public {type} {property.Name} {{ get; set; }} = null!;",
            });
            code.Blank();
            return;
        }

        var field = Names.OfField(property.WireName);
        code.Line(Attribute(property, arguments.IsProvider));
        code.Line($"private {type}? {field};");
        code.Blank();
        code.Summary(property.Description, summary);
        code.Obsolete(property.Deprecation);
        using (code.Block($"public {type}{(isCollection ? "" : "?")} {property.Name}"))
        {
            code.Line(isCollection ? $"get => {field} ??= new();" : $"get => {field};");
            var secret = $"value is null ? null : ({type})global::Pulumi.Output.CreateSecret(value.ToOutput())";
            code.Line($"set => {field} = {(isSecret ? secret : "value")};");
        }

        code.Blank();
    }

    private void EmitDefaults(CodeWriter code, ArgumentClass arguments)
    {
        var defaults = arguments.Properties.Where(static property => Defaults.Has(property)).ToList();
        if (defaults.Count == 0)
        {
            return;
        }

        code.Line("/// <summary>Fills in the defaults.</summary>");
        using (code.Block($"public {arguments.Name}()"))
        {
            foreach (var property in defaults)
            {
                code.Line(Defaults.Assignment(property, naming));
            }
        }

        code.Blank();
    }
}
