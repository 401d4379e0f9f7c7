using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Sdk.Tests;

public sealed class InputMapTests
{
    public static TheoryData<string, InputMap<int>> Conversions()
    {
        var dictionary = new Dictionary<string, int> { ["a"] = 1 };
        return new()
        {
            { "dictionary", dictionary },
            { "immutable dictionary", dictionary.ToImmutableDictionary() },
            { "output of a dictionary", Output.Create(dictionary) },
            { "output of an interface", Output.Create<IDictionary<string, int>>(dictionary) },
            { "output of an immutable dictionary", Output.Create(dictionary.ToImmutableDictionary()) },
            { "index", new InputMap<int> { ["a"] = 1 } },
            { "pairs", new InputMap<int> { { "a", 1 } } },
            { "another map", new InputMap<int> { new InputMap<int> { ["a"] = 1 } } },
        };
    }

    [Theory]
    [MemberData(nameof(Conversions))]
    public async Task Conversion_FromEverything_GivesTheValues(string from, InputMap<int> map)
    {
        var values = await OutputUtilities.GetValueAsync(map.ToOutput());

        Assert.True(values is { Count: 1 } && values["a"] == 1, from);
    }

    [Fact]
    public async Task Merge_SameKey_TakesTheSecond()
    {
        var merged = InputMap<string>.Merge(new() { ["a"] = "1", ["b"] = "1" }, new() { ["b"] = "2", ["c"] = "2" });

        var values = await OutputUtilities.GetValueAsync(merged.ToOutput());

        Assert.Equal(
            "a=1 b=2 c=2",
            string.Join(
                ' ', values.OrderBy(static pair => pair.Key).Select(static pair => $"{pair.Key}={pair.Value}")));
    }

    [Fact]
    public async Task DuplicateKey_SameValue_IsTolerated()
    {
        InputMap<string> map = new() { ["a"] = "1", ["b"] = "2" };
        map.Add("a", "1");

        Assert.Equal(2, (await OutputUtilities.GetValueAsync(map.ToOutput())).Count);
    }

    [Fact]
    public async Task DuplicateKey_OtherValue_NamesTheKey()
    {
        InputMap<string> map = new() { ["a"] = "1" };
        map.Add("a", "2");

        var exception = await Assert.ThrowsAsync<ArgumentException>(() => map.ToOutput().Data);

        Assert.Contains("'a'", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AwaitForeach_Always_GivesPairsThatKeepTheirSecrecy()
    {
        InputMap<string> map = new() { ["open"] = "x", ["hush"] = Output.CreateSecret("y") };
        var secrets = new Dictionary<string, bool>();

        await foreach (var pair in map)
        {
            var data = await pair.ToOutput().Data;
            secrets[data.Value.Key] = data.IsSecret;
        }

        Assert.Equal((false, true), (secrets["open"], secrets["hush"]));
    }

    [Fact]
    public void Foreach_Always_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputMap<int>()).GetEnumerator());

    [Fact]
    public async Task UnionValues_OfBothTypes_CanBeAdded()
    {
        InputMap<Union<int, string>> map = new() { { "a", (Input<int>)1 }, { "b", (Input<string>)"two" } };

        var values = await OutputUtilities.GetValueAsync(map.ToOutput());

        Assert.Equal((1, "two"), (values["a"].Value, values["b"].Value));
    }
}
