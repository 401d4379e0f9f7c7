using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Pulumi.SourceGenerator.Tests;

public class CachingTests
{
    [Theory]
    [InlineData(Stages.Text)]
    [InlineData(Stages.Schema)]
    public void Run_CodeOfTheProjectChanged_NothingIsReadAgain(string stage)
    {
        var file = new SchemaCompiler.SchemaFile("schema.json", SchemaCompiler.Text("garden"));
        var first = SchemaCompiler.Driver(file).RunGenerators(SchemaCompiler.Compilation());
        var changed = SchemaCompiler.Compilation(CSharpSyntaxTree.ParseText("class C;"));

        var second = first.RunGenerators(changed).GetRunResult().Results[0];

        Assert.Equal([IncrementalStepRunReason.Cached], Reasons(second, stage));
        AssertNothingEmitted(second);
    }

    [Fact]
    public void Run_SchemaReformatted_NothingIsEmittedAgain()
    {
        var text = SchemaCompiler.Text("garden");
        var file = new SchemaCompiler.SchemaFile("schema.json", text);
        var first = SchemaCompiler.Driver(file).RunGenerators(SchemaCompiler.Compilation());
        var changed = first.ReplaceAdditionalText(file, new SchemaCompiler.SchemaFile("schema.json", text + "\n\n"));

        var second = changed.RunGenerators(SchemaCompiler.Compilation()).GetRunResult().Results[0];

        Assert.Equal([IncrementalStepRunReason.Unchanged], Reasons(second, Stages.Schema));
        AssertNothingEmitted(second);
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(GeneratorRunResult result, string stage) =>
        result.TrackedSteps[stage].SelectMany(static step => step.Outputs).Select(static output => output.Reason);

    private static void AssertNothingEmitted(GeneratorRunResult result) => Assert.All(
        result.TrackedOutputSteps.SelectMany(static pair => pair.Value).SelectMany(static step => step.Outputs),
        static output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
}
