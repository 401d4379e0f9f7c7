using Infra.Components.Versions;

namespace Infra.Components.Tests.Versions;

/// <summary>How a package is named.</summary>
public sealed class PackageVersionTests
{
    [Fact]
    public void Image_WithoutDigest_IsTheTag() =>
        Assert.Equal("registry.example.org/a/thing:v1", new PackageVersion("registry.example.org/a/thing", "v1").Image);

    [Fact]
    public void Image_WithDigest_CannotMove() =>
        Assert.Equal(
            "registry.example.org/a/thing@sha256:00",
            new PackageVersion("registry.example.org/a/thing", "v1", "sha256:00").Image);

    [Fact]
    public void Name_Always_IsTheLastPart() =>
        Assert.Equal("thing", new PackageVersion("registry.example.org/a/thing", "v1").Name);
}
