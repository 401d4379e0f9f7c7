using System.Collections;
using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Sdk.Tests;

public sealed class InputListTests
{
    public static TheoryData<string, InputList<string>> Conversions() => new()
    {
        { "one value", "a" },
        { "one output", Output.Create("a") },
        { "one input", (Input<string>)"a" },
        { "array of values", new[] { "a" } },
        { "array of inputs", new Input<string>[] { "a" } },
        { "array of outputs", new[] { Output.Create("a") } },
        { "list of values", new List<string> { "a" } },
        { "list of inputs", new List<Input<string>> { "a" } },
        { "list of outputs", new List<Output<string>> { Output.Create("a") } },
        { "immutable values", ImmutableArray.Create("a") },
        { "immutable inputs", ImmutableArray.Create<Input<string>>("a") },
        { "immutable outputs", ImmutableArray.Create(Output.Create("a")) },
        { "output of an array", Output.Create(new[] { "a" }) },
        { "output of a list", Output.Create(new List<string> { "a" }) },
        { "output of a sequence", Output.Create<IEnumerable<string>>(["a"]) },
        { "output of an immutable array", Output.Create(ImmutableArray.Create("a")) },
    };

    [Theory]
    [MemberData(nameof(Conversions))]
    public async Task Conversion_FromEverything_GivesTheElements(string from, InputList<string> list)
    {
        var values = await OutputUtilities.GetValueAsync(list.ToOutput());

        Assert.True(values.SequenceEqual(["a"]), from);
    }

    [Fact]
    public async Task Initializers_ValuesOutputsAndLists_AreJoinedInOrder()
    {
        InputList<string> later = Output.Create(new[] { "c", "d" });
        InputList<string> list = new() { "a", Output.Create("b"), later, "e" };

        Assert.Equal(["a", "b", "c", "d", "e"], (await OutputUtilities.GetValueAsync(list.ToOutput())).ToArray());
    }

    [Fact]
    public async Task CollectionExpression_ValuesAndOutputs_Compiles()
    {
        InputList<string> list = ["a", Output.Create("b")];

        Assert.Equal(["a", "b"], (await OutputUtilities.GetValueAsync(list.ToOutput())).ToArray());
    }

    [Fact]
    public async Task Concat_Always_LeavesBothAsTheyWere()
    {
        InputList<int> first = new[] { 1 };
        InputList<int> second = new[] { 2 };

        var joined = first.Concat(second);
        joined.Add(3);

        Assert.Equal((int[])[1, 2, 3], (await OutputUtilities.GetValueAsync(joined.ToOutput())).ToArray());
        Assert.Equal((int[])[1], (await OutputUtilities.GetValueAsync(first.ToOutput())).ToArray());
        Assert.Equal((int[])[2], (await OutputUtilities.GetValueAsync(second.ToOutput())).ToArray());
    }

    [Fact]
    public async Task AwaitForeach_Always_GivesInputsThatKeepTheirSecrecy()
    {
        InputList<string> list = new() { "open", Output.CreateSecret("hush") };
        var secrets = new List<bool>();

        await foreach (var input in list)
        {
            secrets.Add(await Output.IsSecretAsync(input.ToOutput()));
        }

        Assert.Equal([false, true], secrets);
    }

    [Fact]
    public void Foreach_Always_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => ((IEnumerable)new InputList<int>()).GetEnumerator());

    [Fact]
    public async Task DefaultImmutableArray_Always_IsEmpty()
    {
        InputList<string> fromDefault = default(ImmutableArray<string>);
        InputList<string> fromOutput = Output.Create(default(ImmutableArray<string>));

        Assert.Empty(await OutputUtilities.GetValueAsync(fromDefault.ToOutput()));
        Assert.Empty(await OutputUtilities.GetValueAsync(fromOutput.ToOutput()));
    }

    [Fact]
    public async Task UnionElements_OfBothTypes_CanBeAdded()
    {
        InputList<Union<int, string>> list = new() { (Input<int>)1, (Input<string>)"two" };

        var values = await OutputUtilities.GetValueAsync(list.ToOutput());

        Assert.Equal([1, "two"], values.Select(static value => value.Value));
    }
}
