using Microsoft.CodeAnalysis.CSharp;

using Pulumi.SourceGenerator.Naming;
using Pulumi.SourceGenerator.Schema;

namespace Pulumi.SourceGenerator.Emitting;

/// <summary>Writes a function: a static class with its plain and output forms, its arguments, its result.</summary>
internal sealed class FunctionEmitter(PackageSchema package, TypeNames types, ArgumentEmitter arguments)
{
    private const string Deployment = "global::Pulumi.Deployment.Instance";

    public void Emit(CodeWriter code, FunctionSchema function)
    {
        var name = Names.OfFunction(function.Token);
        code.Summary(function.Description, $"The function <c>{function.Token}</c>.");
        code.Obsolete(function.Deprecation);
        using (code.Block($"public static class {name}"))
        {
            EmitForms(code, function, name);
        }

        if (function.Inputs is { } inputs)
        {
            code.Blank();
            var plain = new ArgumentClass($"{name}Args", "InvokeArgs", Shape.Plain, inputs);
            arguments.Emit(code, plain with { Description = $"The arguments of {name}.InvokeAsync." });
        }

        if (function.Inputs is { Count: > 0 } lifted && Returns(function))
        {
            code.Blank();
            var outputs = new ArgumentClass($"{name}InvokeArgs", "InvokeArgs", Shape.Input, lifted);
            arguments.Emit(code, outputs with { Description = $"The arguments of {name}.Invoke." });
        }

        if (function.Result is { } result)
        {
            code.Blank();
            var schema = new ObjectSchema(function.Token, $"What {name} gives.", result);
            ResultEmitter.Emit(code, $"{name}Result", schema, types);
        }
    }

    private static bool Returns(FunctionSchema function) =>
        function.Result is not null || function.ResultType is not null;

    private void EmitForms(CodeWriter code, FunctionSchema function, string name)
    {
        var isOptional = function.Inputs?.All(static input => !input.IsRequired) ?? true;
        var plain = function.Inputs is null ? "" : Parameter($"{name}Args", isOptional);
        var plainGiven = function.Inputs is null ? "InvokeArgs.Empty" : $"args ?? new {name}Args()";
        var type = function.Result is not null ? $"<{name}Result>" : TypeArgument(function.ResultType);
        var call = function.ResultType is null or SchemaType.Object ? "Invoke" : "InvokeSingle";
        code.Summary(function.Description, $"Calls {name} with plain values.");
        code.Line($"public static Task{type} InvokeAsync({plain}InvokeOptions? options = null)");
        EmitCall(code, function, $"{call}Async{type}", plainGiven);
        if (!Returns(function))
        {
            return;
        }

        var hasInputs = function.Inputs is { Count: > 0 };
        var given = hasInputs ? $"args ?? new {name}InvokeArgs()" : "InvokeArgs.Empty";
        code.Blank();
        code.Summary(function.Description, $"Calls {name} with outputs of other resources.");
        var optional = hasInputs ? Parameter($"{name}InvokeArgs", isOptional) : "";
        code.Line($"public static Output{type} Invoke({optional}InvokeOptions? options = null)");
        EmitCall(code, function, $"{call}{type}", given);
        code.Blank();
        code.Summary(function.Description, $"Calls {name} with outputs of other resources.");
        var mandatory = hasInputs ? Parameter($"{name}InvokeArgs", isOptional: false) : "";
        code.Line($"public static Output{type} Invoke({mandatory}InvokeOutputOptions options)");
        EmitCall(code, function, $"{call}{type}", given);
    }

    private string TypeArgument(SchemaType? type) => type is null ? "" : $"<{types.Value(type, Shape.Output)}>";

    private static string Parameter(string type, bool isOptional) =>
        isOptional ? $"{type}? args = null, " : $"{type} args, ";

    private void EmitCall(CodeWriter code, FunctionSchema function, string method, string given)
    {
        using var indented = code.Indented();
        var token = SymbolDisplay.FormatLiteral(function.Token, quote: true);
        var options = $"global::{package.Naming.PackageNamespace}.Utilities.WithDefaults(options)";
        code.Line($"=> {Deployment}.{method}({token}, {given}, {options});");
    }
}
