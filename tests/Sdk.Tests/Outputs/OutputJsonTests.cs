using System.Collections.Immutable;
using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace Sdk.Tests;

public sealed class OutputJsonTests
{
    private sealed record Document(
        Output<string> Name, Input<int>? Size, InputList<string> Tags, InputMap<double> Limits);

    [Fact]
    public async Task JsonSerialize_NestedOutputs_WritesTheirValues()
    {
        var document = new Document(
            Output.Create(Task.FromResult("n")), 3, [(Input<string>)"a", Output.Create("b")], new() { ["cpu"] = 0.5 });

        var text = Output.JsonSerialize(Output.Create(document));

        Assert.Equal(
            """{"Name":"n","Size":3,"Tags":["a","b"],"Limits":{"cpu":0.5}}""",
            await OutputUtilities.GetValueAsync(text));
    }

    [Fact]
    public async Task JsonSerialize_OutputsThatCompleteLater_AreAwaited()
    {
        var source = new TaskCompletionSource<Output<string>>();
        var nested = Output.Create(source.Task).Apply(static inner => inner);
        var text = Output.JsonSerialize(Output.Create(new Dictionary<string, Output<string>> { ["k"] = nested }));

        source.SetResult(Output.Create(Task.Delay(1).ContinueWith(static _ => "late", TaskScheduler.Default)));

        Assert.Equal("""{"k":"late"}""", await OutputUtilities.GetValueAsync(text));
    }

    [Theory]
    [InlineData(false, true, true, "one nested secret makes all of it secret")]
    [InlineData(true, false, false, "one nested unknown makes all of it unknown")]
    public async Task JsonSerialize_NestedMarks_MarkTheText(bool isUnknown, bool isSecret, bool isKnown, string because)
    {
        var nested = Output.Create("value");
        nested = isUnknown ? OutputUtilities.CreateUnknown("value") : nested;
        nested = isSecret ? Output.CreateSecret(nested) : nested;

        var data = await Output.JsonSerialize(Output.Create(new[] { nested })).Data;

        Assert.True((isKnown, isSecret) == (data.IsKnown, data.IsSecret), because);
    }

    [Fact]
    public async Task JsonSerialize_WithOptions_UsesThem()
    {
        var options = new JsonSerializerOptions { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

        var text = Output.JsonSerialize(Output.Create(new { Big = Output.Create(new { Small = 1 }) }), options);

        Assert.Equal("""{"big":{"small":1}}""", await OutputUtilities.GetValueAsync(text));
    }

    [Fact]
    public async Task JsonDeserialize_SecretText_IsASecretValue()
    {
        var value = Output.JsonDeserialize<ImmutableArray<int>>(Output.CreateSecret("[1,2]"));

        Assert.Equal((int[])[1, 2], (await OutputUtilities.GetValueAsync(value)).ToArray());
        Assert.True(await Output.IsSecretAsync(value));
    }
}
