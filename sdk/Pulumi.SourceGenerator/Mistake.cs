using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pulumi.SourceGenerator;

/// <summary>One thing wrong with a schema, as a value: a diagnostic is not one.</summary>
internal sealed record Mistake(string Id, string Message, string Path, TextSpan Span, LinePositionSpan Lines)
{
    public Diagnostic ToDiagnostic() =>
        Diagnostic.Create(SchemaDiagnostics.ById[Id], Location.Create(Path, Span, Lines), Message);
}
