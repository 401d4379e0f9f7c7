using Infra.Engine.Host;

namespace Infra.Engine.Host.Tests.Backend;

public sealed class BackendLocationTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Theory]
    [InlineData("file://{0}/state", "{0}/state")]
    [InlineData("file://{0}/state/?no_tmp_dir=true", "{0}/state")]
    [InlineData("{0}/state/", "{0}/state")]
    [InlineData("file://./state", "{0}/state")]
    [InlineData("state", "{0}/state")]
    public void Open_Location_IsAFolder(string location, string expected)
    {
        var backend = Open(string.Format(null, location, folder.Path));

        Assert.Equal("file://" + string.Format(null, expected, folder.Path), backend.Url);
    }

    [Theory]
    [InlineData("https://example.org")]
    [InlineData("s3://bucket")]
    public void Open_NoFolder_SaysWhatIsAllowed(string location) =>
        Assert.Contains("allowed: file://FOLDER", Assert.Throws<StateException>(() => Open(location)).Message);

    [Fact]
    public void Open_OtherLayout_IsRefused()
    {
        folder.Write("version: 2\n", ".pulumi", "meta.yaml");

        Assert.Equal(StateProblem.Unsupported, Assert.Throws<StateException>(() => Open()).Problem);
    }

    [Fact]
    public void Open_LegacyLayout_IsRefusedWithAdvice()
    {
        folder.Write("{}", ".pulumi", "stacks", "dev.json");

        Assert.Contains("pulumi state upgrade", Assert.Throws<StateException>(() => Open()).Message);
    }

    [Theory]
    [InlineData("dev", "organization/shop/dev")]
    [InlineData("organization/dev", "organization/shop/dev")]
    [InlineData("organization/other/dev", "organization/other/dev")]
    public void Parse_AcceptedForms_GiveTheFullName(string text, string expected) =>
        Assert.Equal(expected, StackName.Parse(text, "shop").Qualified);

    [Theory]
    [InlineData("a b", "invalid character ' ' at position 1")]
    [InlineData("", "1 to 100 characters")]
    [InlineData("..", "no dots only")]
    [InlineData("acme/shop/dev", "names no stack")]
    [InlineData("organization/../dev", "a project name must have")]
    public void Parse_OtherForms_AreRefused(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<StateException>(() => StackName.Parse(text, "shop")).Message);

    public void Dispose() => folder.Dispose();

    private FileBackend Open(string? location = null) =>
        FileBackend.Open(location ?? folder.Path, new BackendOptions { Directory = folder.Path });
}
