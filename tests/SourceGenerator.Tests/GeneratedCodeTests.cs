using Infra.Testing;

namespace Pulumi.SourceGenerator.Tests;

public class GeneratedCodeTests
{
    [Fact]
    public void Generate_BridgedPackageWithEveryFeature_IsAsAccepted() => Golden.Matches(Code("garden"));

    [Fact]
    public void Generate_CustomKindsOfKubernetes_IsAsAccepted() => Golden.Matches(Code("orchard"));

    [Fact]
    public void Generate_PackageOfThePresentRules_IsAsAccepted() => Golden.Matches(Code("meadow"));

    private static string Code(string schema)
    {
        var result = SchemaCompiler.Run(SchemaCompiler.Text(schema));

        Assert.Empty(result.Diagnostics);
        return string.Concat(result.GeneratedSources
            .Select(static source => $"// ==== {source.HintName}\n{source.SourceText}\n"));
    }
}
