using Semver;

namespace Infra.Automation.Tests;

public sealed class SemVersionTests
{
    [Theory]
    [InlineData("1.2.3", "1.2.3")]
    [InlineData("v3.112.1\n", "3.112.1")]
    [InlineData("3.1", "3.1.0")]
    [InlineData("1.0.0-alpha.1+build.5", "1.0.0-alpha.1+build.5")]
    public void Parse_AnyStyle_ReadsIt(string text, string version) =>
        Assert.Equal(version, SemVersion.Parse(text, SemVersionStyles.Any).ToString());

    [Theory]
    [InlineData("v1.2.3")]
    [InlineData("1.2")]
    [InlineData("1.2.x")]
    [InlineData("1.2.3.4")]
    [InlineData("")]
    public void TryParse_Strict_RefusesWhatIsNone(string text)
    {
        Assert.False(SemVersion.TryParse(text, SemVersionStyles.Strict, out _));
        Assert.Throws<FormatException>(() => SemVersion.Parse(text, SemVersionStyles.Strict));
    }

    [Fact]
    public void ComparePrecedence_OfTheSpecificationsExample_OrdersIt()
    {
        string[] ordered =
        [
            "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11",
            "1.0.0-rc.1", "1.0.0", "1.0.1", "1.1.0", "2.0.0",
        ];
        var versions = ordered.Select(static text => SemVersion.Parse(text, SemVersionStyles.Strict)).ToArray();

        for (var i = 1; i < versions.Length; i++)
        {
            Assert.True(versions[i - 1].ComparePrecedenceTo(versions[i]) < 0, $"{ordered[i - 1]} before {ordered[i]}");
            Assert.True(versions[i].ComparePrecedenceTo(versions[i - 1]) > 0, $"{ordered[i]} after {ordered[i - 1]}");
        }
    }
}
