using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Infra.Architecture.Tests;

/// <summary>The budgets of design §7; today's exceptions stand in <see cref="Exceptions"/>.</summary>
public sealed class SizeTests
{
    private const int FileLinesMax = 200;
    private const int FileLinesHardMax = 400;
    private const int MethodLinesMax = 40;
    private const int MethodLinesHardMax = 70;
    private const int LineLengthMax = 120;
    private const int ParametersMax = 4;

    [Fact]
    public void Files_Always_FitTheirBudget() =>
        Ratchet.Check(Exceptions.LongFiles, FileLinesHardMax, SourceFile.All
            .Where(static file => file.Lines.Length - 1 > FileLinesMax)
            .Select(static file => new Measure(file.Path, file.Lines.Length - 1)));

    [Fact]
    public void Methods_Always_FitTheirBudget() =>
        Ratchet.Check(Exceptions.LongMethods, MethodLinesHardMax, SourceFile.All
            .SelectMany(static file => file.Root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
                .Select(method => new Measure($"{file.Path}: {NameOf(method)}", LinesOf(method))))
            .Where(static measure => measure.Value > MethodLinesMax));

    [Fact]
    public void Lines_Always_FitTheirBudget() =>
        Assert.Empty(SourceFile.All.SelectMany(static file => file.Lines
            .Select((line, index) => (line, At: $"{file.Path}:{index + 1}"))
            .Where(static pair => pair.line.Length > LineLengthMax)
            .Select(static pair => $"{pair.At} has {pair.line.Length} characters, allowed {LineLengthMax}")));

    [Fact]
    public void Parameters_Always_AreFew() =>
        Ratchet.Check(Exceptions.ManyParameters, int.MaxValue, SourceFile.All
            .SelectMany(static file => file.Root.DescendantNodes().OfType<BaseMethodDeclarationSyntax>()
                .Where(static method => method.ParameterList.Parameters.Count > ParametersMax)
                .Where(static method => !method.Modifiers.Any(SyntaxKind.OverrideKeyword))
                .Select(method => new Measure(
                    $"{file.Path}: {NameOf(method)}", method.ParameterList.Parameters.Count)))
            .Where(static measure => !Exceptions.HasOfficialShape(measure.Name)));

    [Theory]
    [InlineData("sdk", 9_000)]
    [InlineData("engine", 9_500)]
    public void StandIns_Always_StaySmallerThanTheProduct(string folder, int codeLinesMax)
    {
        var count = SourceFile.All.Where(file => file.Folder == folder).Sum(static file => file.CodeLineCount);

        Assert.True(count <= codeLinesMax, $"{folder}/ has {count} lines of code, allowed {codeLinesMax}");
    }

    private static string NameOf(BaseMethodDeclarationSyntax method) => method switch
    {
        MethodDeclarationSyntax named => named.Identifier.Text,
        ConstructorDeclarationSyntax constructor => $"{constructor.Identifier.Text}.ctor",
        _ => method.Kind().ToString(),
    };

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
