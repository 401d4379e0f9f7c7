using Pulumi;
using Pulumi.Serialization;
using Pulumi.Utilities;

namespace Sdk.Tests;

/// <summary>Inputs that are sent as JSON texts.</summary>
public sealed class JsonInputTests
{
    private static readonly Features All =
        new(Secrets: true, ResourceReferences: true, OutputValues: true, AliasSpecs: true);

    [Theory]
    [InlineData(false, """{"limits":"{\"cpu\":2,\"tags\":[\"a\"]}","retries":"3"}""")]
    [InlineData(true, """{"limits":{"@":"SECRET","value":"{\"cpu\":2,\"tags\":[\"a\"]}"},"retries":"3"}""")]
    public async Task JsonInputs_WithAndWithoutSecret_AreTextsAndSecretAsAWhole(bool isSecret, string expected)
    {
        Input<object> cpu = isSecret ? Output.CreateSecret<object>(2) : Output.Create<object>(2);
        var args = new SimProviderArgs { Retries = 3, Limits = new() { ["tags"] = new[] { "a" }, ["cpu"] = cpu } };

        var inputs = await new Serializer(All, "test").InputsAsync(args);

        Assert.Equal(expected, Wire.Text(inputs.Struct));
    }

    [Fact]
    public async Task JsonInputs_WithUnknown_AreUnknownAsAWhole()
    {
        var args = new SimProviderArgs { Limits = new() { ["cpu"] = OutputUtilities.CreateUnknown<object>(1) } };

        var inputs = await new Serializer(All, "test").InputsAsync(args);

        Assert.Equal("""{"limits":"UNKNOWN"}""", Wire.Text(inputs.Struct));
    }
}
