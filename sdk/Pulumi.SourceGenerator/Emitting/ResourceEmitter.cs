using Microsoft.CodeAnalysis.CSharp;

using Pulumi.SourceGenerator.Naming;
using Pulumi.SourceGenerator.Schema;

namespace Pulumi.SourceGenerator.Emitting;

/// <summary>Writes the class of a resource, its arguments, and what qualifies its lookup.</summary>
internal sealed class ResourceEmitter(
    PackageSchema package,
    TypeNames types,
    ArgumentEmitter arguments,
    GeneratedFiles files)
{
    private readonly string _utilities = $"global::{package.Naming.PackageNamespace}.Utilities";

    public static string NamespaceOfArguments(PackageNaming naming, ResourceSchema resource) =>
        naming.IsKubernetes && resource.Kind != ResourceKind.Provider
            ? naming.NamespaceOfNested(resource.Token, "Inputs")
            : naming.NamespaceOfMember(resource.Token);

    public void Emit(ResourceSchema resource)
    {
        var space = package.Naming.NamespaceOfMember(resource.Token);
        EmitClass(files.In(space), resource);
        var members = new ArgumentClass($"{resource.Name}Args", "ResourceArgs", Shape.Input, resource.Inputs)
        {
            Description = $"The arguments of {resource.Name}.",
            IsProvider = resource.Kind == ResourceKind.Provider,
        };
        arguments.Emit(files.In(NamespaceOfArguments(package.Naming, resource)), members);
        if (HasState(resource))
        {
            var state = new ArgumentClass($"{resource.Name}State", "ResourceArgs", Shape.State, resource.State!.Value);
            var description = $"What qualifies the lookup of {resource.Name}.";
            arguments.Emit(files.In(space), state with { Description = description });
        }
    }

    private static bool HasState(ResourceSchema resource) => resource is { Kind: ResourceKind.Custom, State: not null };

    private static string OptionsOf(ResourceSchema resource) =>
        resource.Kind == ResourceKind.Component ? "ComponentResourceOptions" : "CustomResourceOptions";

    private void EmitClass(CodeWriter code, ResourceSchema resource)
    {
        var isKubernetes = package.Naming.IsKubernetes;
        var baseClass = resource.Kind switch
        {
            ResourceKind.Provider => "Pulumi.ProviderResource",
            ResourceKind.Component => "Pulumi.ComponentResource",
            _ when isKubernetes => $"{package.Naming.PackageNamespace}.KubernetesResource",
            _ => "Pulumi.CustomResource",
        };
        code.Summary(resource.Description, $"The resource <c>{resource.Token}</c>.");
        code.Obsolete(resource.Deprecation);
        var attribute = $"{package.Naming.PackageNamespace}.{package.Naming.AttributePrefix}ResourceType";
        code.Line($"[global::{attribute}({Quoted(resource.Token)})]");
        using var block = code.Block($"public partial class {resource.Name} : global::{baseClass}");
        foreach (var property in resource.Outputs)
        {
            code.Summary(property.Description, $"The output <c>{property.WireName}</c>.");
            code.Line($"[Output({Quoted(property.WireName)})]");
            var type = TypeOfOutput(resource, property);
            code.Line($"public Output<{type}> {property.Name} {{ get; private set; }} = null!;");
            code.Blank();
        }

        EmitConstructors(code, resource);
        EmitOptions(code, resource);
        EmitGet(code, resource);
    }

    /// <summary>The engine hands the configuration of a provider back as strings.</summary>
    private string TypeOfOutput(ResourceSchema resource, PropertySchema property) =>
        resource.Kind == ResourceKind.Provider && property.Type is not SchemaType.Primitive
            ? $"string{(property.IsRequired ? "" : "?")}"
            : types.Result(property);

    private void EmitConstructors(CodeWriter code, ResourceSchema resource)
    {
        var options = OptionsOf(resource);
        var type = resource.Kind == ResourceKind.Provider ? package.Naming.Package : resource.Token;
        var remote = resource.Kind == ResourceKind.Component ? ", remote: true" : "";
        var arguments = $"global::{NamespaceOfArguments(package.Naming, resource)}.{resource.Name}Args";
        var isOptional = package.Naming.IsKubernetes || resource.Inputs.All(static input => !input.IsRequired);
        var constants = resource.Inputs.Where(static input => input.Constant is not null).ToList();
        var given = constants.Count > 0 ? "MakeArgs(args)" : $"args ?? new {arguments}()";

        code.Line($"/// <summary>Registers a {resource.Name}.</summary>");
        code.Line("/// <param name=\"name\">The unique name of the resource.</param>");
        code.Line("/// <param name=\"args\">The arguments of the resource.</param>");
        code.Line("/// <param name=\"options\">How the resource is managed. Default: none.</param>");
        var argument = isOptional ? $"{arguments}? args = null" : $"{arguments} args";
        code.Line($"public {resource.Name}(string name, {argument}, {options}? options = null)");
        EmitBase(code, $"{Quoted(type)}, name, {given}, MakeResourceOptions(options, null){remote}");

        if (package.Naming.HasDictionaryConstructors && resource.Kind != ResourceKind.Component)
        {
            var dictionary = "ImmutableDictionary<string, object?> dictionary";
            code.Line($"internal {resource.Name}(string name, {dictionary}, {options}? options = null)");
            given = "new DictionaryResourceArgs(dictionary)";
            EmitBase(code, $"{Quoted(type)}, name, {given}, MakeResourceOptions(options, null)");
        }

        if (resource.Kind == ResourceKind.Custom)
        {
            code.Line($"private {resource.Name}(string name, Input<string> id, {State(resource)}{options}? options)");
            given = HasState(resource) ? "state" : "null";
            EmitBase(code, $"{Quoted(type)}, name, {given}, MakeResourceOptions(options, id)");
        }

        if (constants.Count > 0)
        {
            EmitConstants(code, arguments, constants);
        }
    }

    private static void EmitConstants(CodeWriter code, string arguments, List<PropertySchema> constants)
    {
        using (code.Block($"private static {arguments} MakeArgs({arguments}? args)"))
        {
            code.Line($"args ??= new {arguments}();");
            constants.ForEach(input => code.Line($"args.{input.Name} = {input.Constant};"));
            code.Line("return args;");
        }

        code.Blank();
    }

    private static string State(ResourceSchema resource) => HasState(resource) ? $"{resource.Name}State? state, " : "";

    private static void EmitBase(CodeWriter code, string arguments)
    {
        using (code.Indented())
        {
            code.Line($": base({arguments})");
        }

        code.Line("{");
        code.Line("}");
        code.Blank();
    }

    private void EmitOptions(CodeWriter code, ResourceSchema resource)
    {
        var options = OptionsOf(resource);
        var secrets = resource.Outputs.Where(static output => output.IsSecret);
        var extras = Extra("aliasTypes", resource.AliasTypes)
            + Extra("secretOutputs", secrets.Select(static output => output.WireName))
            + Extra("replaceOnChanges", ReplacePaths.Of(package, resource));
        code.Line($"private static {options} MakeResourceOptions({options}? options, Input<string>? id) =>");
        using var indented = code.Indented();
        code.Line($"{_utilities}.MakeResourceOptions(options, id{extras});");
    }

    private static string Extra(string name, IEnumerable<string> values)
    {
        var items = string.Join(", ", values.Select(Quoted));
        return items.Length == 0 ? "" : $", {name}: [{items}]";
    }

    private static void EmitGet(CodeWriter code, ResourceSchema resource)
    {
        if (resource.Kind != ResourceKind.Custom)
        {
            return;
        }

        var hasState = HasState(resource);
        var parameter = hasState ? $"{resource.Name}State? state = null, " : "";
        code.Blank();
        code.Line($"/// <summary>Looks up a {resource.Name} that exists, without managing it.</summary>");
        code.Line("/// <param name=\"name\">The unique name of the resulting resource.</param>");
        code.Line("/// <param name=\"id\">The id that the provider knows it by.</param>");
        if (hasState)
        {
            code.Line("/// <param name=\"state\">Properties that qualify the lookup. Default: none.</param>");
        }

        code.Line("/// <param name=\"options\">How the resource is read. Default: none.</param>");
        parameter = $"string name, Input<string> id, {parameter}CustomResourceOptions? options = null";
        code.Line($"public static {resource.Name} Get({parameter}) =>");
        using var indented = code.Indented();
        code.Line($"new(name, id, {(hasState ? "state, " : "")}options);");
    }

    private static string Quoted(string text) => SymbolDisplay.FormatLiteral(text, quote: true);
}
