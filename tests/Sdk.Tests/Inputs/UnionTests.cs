using System.Text.Json;
using Pulumi;
using Pulumi.Utilities;

namespace Sdk.Tests;

public sealed class UnionTests
{
    private static readonly Union<int, string> Number = 1;
    private static readonly Union<int, string> Text = "one";

    [Fact]
    public void Union_OfEither_KnowsWhich()
    {
        Assert.True(Number is { IsT0: true, IsT1: false, AsT0: 1, Value: 1 });
        Assert.True(Text is { IsT0: false, IsT1: true, AsT1: "one", Value: "one" });
        Assert.Throws<InvalidOperationException>(() => Number.AsT1);
        Assert.Throws<InvalidOperationException>(() => Text.AsT0);
    }

    [Fact]
    public void Union_Functions_CallTheOneForItsType()
    {
        var seen = "";
        Text.Switch(static _ => { }, text => seen = text);

        Assert.Equal("one", seen);
        Assert.Equal("1", Number.Match(static number => $"{number}", static text => text));
        Assert.Equal(2, Number.MapT0(static number => number + 1).AsT0);
        Assert.Equal(3, Text.MapT1(static text => text.Length).AsT1);
        Assert.Equal(3, Text.Bimap(static number => number > 0, static text => text.Length).AsT1);
        Assert.True(Number.TryPickT0(out var picked, out _) && picked == 1);
        Assert.False(Number.TryPickT1(out _, out var remainder));
        Assert.Equal(1, remainder);
    }

    [Fact]
    public void Union_Equality_ComparesTypeAndValue()
    {
        Assert.True(Number == Union<int, string>.FromT0(1));
        Assert.True(Number != Text);
        Assert.Equal(Number.GetHashCode(), Union<int, string>.FromT0(1).GetHashCode());
    }

    [Fact]
    public async Task InputUnion_FromEverything_HoldsTheValue()
    {
        InputUnion<int, string>[] all =
        [
            1, Number, (Input<int>)1, Output.Create(1), Output.Create(Number),
        ];

        foreach (var input in all)
        {
            Assert.Equal(Number, await OutputUtilities.GetValueAsync(input.ToOutput()));
        }

        InputUnion<int, string> text = Output.Create("one");
        Assert.Equal(Text, await OutputUtilities.GetValueAsync(text.ToOutput()));
    }

    [Fact]
    public async Task InputJson_FromEverything_HoldsTheJson()
    {
        using var document = JsonDocument.Parse("[1]");
        InputJson[] all =
        [
            "[1]",
            document,
            document.RootElement,
            Output.Create("[1]"),
            Output.Create(document),
            Output.Create(document.RootElement),
        ];

        foreach (var input in all)
        {
            Assert.Equal("[1]", (await OutputUtilities.GetValueAsync(input.ToOutput())).GetRawText());
        }
    }
}
