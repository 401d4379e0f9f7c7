using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Pulumi.SourceGenerator.Tests;

/// <summary>Runs the generator over schemas as a compiler would.</summary>
internal static class SchemaCompiler
{
    private static readonly GeneratorDriverOptions Tracking =
        new(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true);

    private static readonly Lazy<MetadataReference[]> References = new(static () =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ]);

    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(SchemaCompiler).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    public static GeneratorDriver Driver(AdditionalText file) => CSharpGeneratorDriver.Create(
        [new PackageGenerator().AsSourceGenerator()],
        [file],
        ParseOptions,
        driverOptions: Tracking);

    public static GeneratorRunResult Run(string schema) =>
        Driver(new SchemaFile("schema.json", schema)).RunGenerators(Compilation()).GetRunResult().Results[0];

    /// <summary>As the provider projects are compiled: nullable, documented, warnings reported.</summary>
    public static CSharpCompilation Compilation(params IEnumerable<SyntaxTree> sources) => CSharpCompilation.Create(
        "Package",
        sources,
        References.Value,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable));

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Latest, DocumentationMode.Diagnose);

    internal sealed class SchemaFile(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
