namespace Infra.Engine.Host.Tests.Services;

public sealed class VersionRangeTests
{
    [Theory]
    [InlineData(">=3.2.0 <4", true)]
    [InlineData(">=4.0.0", false)]
    [InlineData("3.260.0", true)]
    [InlineData("v3.260", true)]
    [InlineData(">3.260.0", false)]
    [InlineData("<=3.260.0,!=3.1.0", true)]
    [InlineData("!=3.260.0", false)]
    [InlineData("<3 || >3.100", true)]
    [InlineData("latest", false)]
    public void Contains_Range_IsDecided(string range, bool expected) =>
        Assert.Equal(expected, VersionRange.Contains(range, "3.260.0"));
}
