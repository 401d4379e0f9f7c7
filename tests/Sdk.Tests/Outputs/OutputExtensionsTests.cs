using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Sdk.Tests;

public sealed class OutputExtensionsTests
{
    [Fact]
    public async Task Extensions_OnLists_ReadThem()
    {
        var list = Output.Create(ImmutableArray.Create("a", "b"));

        Assert.Equal("a", await OutputUtilities.GetValueAsync(list.First()));
        Assert.Equal("b", await OutputUtilities.GetValueAsync(list.GetAt(1)));
        Assert.Equal(2, await OutputUtilities.GetValueAsync(list.Length()));
        Assert.Equal(0, await OutputUtilities.GetValueAsync(Output.Create(default(ImmutableArray<int>)).Length()));
    }

    [Fact]
    public async Task Extensions_OnUnions_ReadThem()
    {
        var union = Output.Create(Union<int, string>.FromT1("text"));

        Assert.True(await OutputUtilities.GetValueAsync(union.IsT1()));
        Assert.False(await OutputUtilities.GetValueAsync(union.IsT0()));
        Assert.Equal("text", await OutputUtilities.GetValueAsync(union.AsT1()));
        Assert.Equal("text", await OutputUtilities.GetValueAsync(union.Value()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => OutputUtilities.GetValueAsync(union.AsT0()));
    }
}
