using System.Text;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

using Pulumi.SourceGenerator.Emitting;
using Pulumi.SourceGenerator.Schema;

namespace Pulumi.SourceGenerator;

/// <summary>Makes the typed C# of a package from the <c>schema.json</c> among a project's additional files.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class PackageGenerator : IIncrementalGenerator
{
    private const string FileName = "schema.json";

    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        var schemas = context.AdditionalTextsProvider
            .Where(static file => Path.GetFileName(file.Path) == FileName)
            .Select(static (file, ct) => (file.Path, Text: file.GetText(ct)?.ToString() ?? ""))
            .WithTrackingName(Stages.Text)
            .Select(static (file, _) => SchemaReader.Read(file.Path, file.Text))
            .WithTrackingName(Stages.Schema);

        context.RegisterSourceOutput(schemas, static (output, schema) => Produce(output, schema));
    }

    private static void Produce(SourceProductionContext output, SchemaReading reading)
    {
        foreach (var mistake in reading.Mistakes)
        {
            output.ReportDiagnostic(mistake.ToDiagnostic());
        }

        // What could be read is emitted in spite of mistakes: they are errors anyway, and would drown among the errors
        // of code that finds no types at all.
        if (reading.Package is not { } package)
        {
            return;
        }

        foreach (var file in PackageEmitter.Emit(package))
        {
            output.CancellationToken.ThrowIfCancellationRequested();
            output.AddSource($"{file.Namespace}.g.cs", SourceText.From(file.Code, Encoding.UTF8));
        }
    }
}
