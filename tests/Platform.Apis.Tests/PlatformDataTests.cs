using Infra.Platform.Apis.Data;
using Infra.Platform.Modeling;

using Xunit;

namespace Infra.Platform.Apis.Tests;

public sealed class PlatformDataTests
{
    [Fact]
    public void Surroundings_OnEveryTarget_CanBeRead()
    {
        Assert.NotEmpty(ConfigModel.Of<Surroundings<PlatformData>>().Data.Properties);
        Assert.NotEmpty(ConfigModel.Of<Surroundings<AwsPlatformData>>().Data.Properties);
        Assert.NotEmpty(ConfigModel.Of<Surroundings<AzurePlatformData>>().Data.Properties);
        Assert.NotEmpty(ConfigModel.Of<Surroundings<GcpPlatformData>>().Data.Properties);
    }

    [Theory]
    [InlineData(Target.Existing)]
    [InlineData(Target.Aws)]
    [InlineData(Target.Azure)]
    [InlineData(Target.Gcp)]
    public void PlatformConfig_OnEveryTarget_SaysAllThatIsRequired(Target target)
    {
        var platform = Samples.PlatformOn(target)["data"]!.AsObject();

        Assert.Superset(
            new HashSet<string> { "controlPlane", "domain", "managementRepository", "immediateSchemaChanges" },
            platform.Select(entry => entry.Key).ToHashSet());
    }
}
