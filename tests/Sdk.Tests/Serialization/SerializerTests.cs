using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Serialization;
using Pulumi.Utilities;

namespace Sdk.Tests;

public sealed class SerializerTests
{
    private static readonly Features All = new(
        Secrets: true, ResourceReferences: true, OutputValues: true, AliasSpecs: true);

    public static TheoryData<string, object> Refused() => new()
    {
        { "long", 1L },
        { "float", 1f },
        { "decimal", 1m },
        { "date", DateTimeOffset.UnixEpoch },
        { "plain object", new Version(1, 2) },
        { "numbers as keys", new Dictionary<int, string> { [1] = "x" } },
    };

    [Theory]
    [MemberData(nameof(SerializedValues.Plain), MemberType = typeof(SerializedValues))]
    [MemberData(nameof(SerializedValues.Nested), MemberType = typeof(SerializedValues))]
    public async Task Value_OfEveryKind_HasItsForm(string kind, object? value, string expected)
    {
        var written = await new Serializer(All, "test").ValueAsync(value);

        Assert.True(Wire.Text(written.Value) == expected, $"{kind}: {Wire.Text(written.Value)}");
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Value_OfAnotherKind_IsRefusedWithItsPlace(string kind, object value)
    {
        var inputs = new Dictionary<string, object?> { ["spec"] = new object[] { value } };

        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new Serializer(All, "sim:Server::web").InputsAsync(inputs).AsTask());

        Assert.True(
            exception.Message.StartsWith("sim:Server::web: spec[]", StringComparison.Ordinal),
            $"{kind}: {exception.Message}");
    }

    [Fact]
    public async Task Task_AsInput_IsRefusedWithAdvice()
    {
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(
            () => new Serializer(All, "test").ValueAsync(Task.FromResult(1)).AsTask());

        Assert.Contains("Output.Create", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Inputs_NullProperties_AreLeftOut()
    {
        var args = new ServerArgs { Image = Output.Create((string)null!), Size = 1 };

        var inputs = await new Serializer(All, "test").InputsAsync(args);

        Assert.Equal("""{"size":1}""", Wire.Text(inputs.Struct));
    }

    [Fact]
    public async Task Inputs_Always_AreSortedByName()
    {
        var args = new ServerArgs { Tags = { ["b"] = "1", ["a"] = "2" }, Image = "i", Size = 1, Ports = { 1 } };

        var inputs = await new Serializer(All, "test").InputsAsync(args);

        Assert.Equal(["image", "ports", "size", "tags"], inputs.Struct.Fields.Keys);
        Assert.Equal(["a", "b"], inputs.Struct.Fields["tags"].StructValue.Fields.Keys);
    }

    [Fact]
    public async Task Inputs_RequiredMissing_NamesMemberAndType()
    {
        var exception = await Assert.ThrowsAsync<ArgumentNullException>(
            () => new Serializer(All, "test").InputsAsync(new EndpointArgs()).AsTask());

        Assert.Contains(
            "[Input] Sdk.Tests.EndpointArgs.Host is required but was not given a value",
            exception.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Secrets_UnknownToTheEngine_AreSentInTheOpen()
    {
        var written = await new Serializer(All with { Secrets = false }, "test").ValueAsync(Output.CreateSecret("x"));

        Assert.Equal("\"x\"", Wire.Text(written.Value));
    }

    [Fact]
    public async Task OutputsInOutputs_CompletingOneAfterTheOther_AreAllAwaited()
    {
        var inner = new TaskCompletionSource<string>();
        var outer = new TaskCompletionSource<object>();
        var written = new Serializer(All, "test").ValueAsync(
            new object[] { Output.Create(outer.Task), Output.Create(inner.Task) });

        outer.SetResult(ImmutableArray.Create(Output.Create(inner.Task)));
        inner.SetResult("x");

        Assert.Equal("""[["x"],"x"]""", Wire.Text((await written).Value));
    }
}
