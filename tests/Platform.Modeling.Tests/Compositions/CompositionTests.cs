using Infra.Platform.Modeling.Compositions;
using Infra.Platform.Yaml;
using Infra.Testing;

namespace Infra.Platform.Modeling.Tests.Compositions;

public sealed class CompositionTests
{
    [Fact]
    public void Document_OfEverything_IsThePipeline() =>
        Golden.Matches(YamlText.Write(new ShelfInCluster().Build().Document()), "yaml");

    [Fact]
    public void Document_OtherNamesOfFunctions_AreWritten()
    {
        var names = new FunctionNames { PatchAndTransform = "pt", EnvironmentConfigs = "ec", AutoReady = "ar" };

        var pipeline = new ShelfInCluster().Build().Document(names)["spec"]!["pipeline"]!.AsArray();

        Assert.Equal(["ec", "pt", "ar"], pipeline.Select(static step => step!["functionRef"]!["name"]!.ToString()));
    }
}
