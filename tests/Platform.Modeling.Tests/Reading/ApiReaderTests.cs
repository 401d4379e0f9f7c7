using System.Text.Json;
using System.Text.Json.Serialization;

using Infra.Testing;

namespace Infra.Platform.Modeling.Tests.Reading;

public sealed class ApiReaderTests
{
    [Fact]
    public void Of_ARecordWithEverything_SaysAllOfIt() => Golden.Matches(ModelText.Of(ApiModel.Of<Shelf>()));

    [Fact]
    public void Of_TheDataOfAnEnvironmentConfig_SaysAllOfIt() =>
        Golden.Matches(ModelText.Of(ConfigModel.Of<Surroundings<WorkshopData>>()));

    [Fact]
    public void Of_Twice_IsReadOnce() => Assert.Same(ApiModel.Of<Shelf>(), ApiModel.Of<Shelf>());

    [Fact]
    public void DataOf_ARecord_WritesDefaultsToo()
    {
        var data = new Surroundings<WorkshopData> { Workshop = new() { Name = "hill", Addresses = ["a", "b"] } };

        Assert.Equal(
            """{"workshop":{"name":"hill","addresses":["a","b"]},"wood":"oak"}""",
            ConfigModel.Of<Surroundings<WorkshopData>>().DataOf(data).ToJsonString());
    }
}
