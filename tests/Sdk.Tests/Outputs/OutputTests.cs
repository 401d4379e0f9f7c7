using System.Collections.Immutable;
using Pulumi;
using Pulumi.Utilities;

namespace Sdk.Tests;

public sealed class OutputTests
{
    private static readonly Output<string> Unknown = OutputUtilities.CreateUnknown("nobody may see this");
    private static readonly Output<string> Secret = Output.CreateSecret("hush");

    [Fact]
    public async Task Apply_Known_CallsTheFunction()
    {
        var data = await Output.Create(20).Apply(static value => value + 1).Data;

        Assert.Equal((21, true, false), (data.Value, data.IsKnown, data.IsSecret));
    }

    [Fact]
    public async Task Apply_Unknown_CallsNothingAndStaysUnknown()
    {
        var calls = 0;

        var data = await Output.CreateSecret(Unknown).Apply(value => calls++).Data;

        Assert.Equal((0, false, true), (calls, data.IsKnown, data.IsSecret));
    }

    [Fact]
    public async Task Apply_EveryKindOfFunction_GivesTheValue()
    {
        var one = Output.Create(1);
        Output<int>[] results =
        [
            one.Apply(static value => value),
            one.Apply(static value => Task.FromResult(value)),
            one.Apply(static value => (Input<int>?)value),
            one.Apply(static value => Output.Create(value)),
            one.UntypedApply(static value => Output.Create((int)value!)),
        ];

        Assert.All(await OutputUtilities.GetValueAsync(Output.All(results)), static value => Assert.Equal(1, value));
    }

    [Fact]
    public async Task Apply_NullOutput_IsTheDefault() =>
        Assert.Null(await OutputUtilities.GetValueAsync(Output.Create(1).Apply(static _ => (Output<string>?)null)));

    [Theory]
    [InlineData(false, false, false, "neither is secret")]
    [InlineData(true, false, true, "the outer one is")]
    [InlineData(false, true, true, "the inner one is")]
    public async Task Apply_Nested_IsSecretWhenOneIs(bool outer, bool inner, bool expected, string because)
    {
        var nested = Make(outer).Apply(_ => Make(inner));

        Assert.True(await Output.IsSecretAsync(nested) == expected, because);

        static Output<string> Make(bool isSecret) => isSecret ? Secret : Output.Create("open");
    }

    [Fact]
    public async Task Apply_Throwing_FailsTheOutputWithThatVeryException()
    {
        var boom = new InvalidOperationException("boom");

        var failed = Output.Create(1).Apply(int (_) => throw boom).Apply(static value => value);

        Assert.Same(boom, await Assert.ThrowsAsync<InvalidOperationException>(() => failed.Data));
    }

    [Fact]
    public async Task All_OneUnknownOneSecret_IsBoth()
    {
        var data = await Output.All(Secret, Unknown, Output.Create("a")).Data;

        Assert.Equal((false, true), (data.IsKnown, data.IsSecret));
    }

    [Fact]
    public async Task All_Inputs_KeepsTheOrder()
    {
        Input<int> late = Output.Create(Later(1));

        Assert.Equal((int[])[1, 2, 3], (await OutputUtilities.GetValueAsync(Output.All(late, 2, 3))).ToArray());
    }

    [Fact]
    public async Task Tuple_EveryArity_HasTheItemsInOrder()
    {
        Input<int> one = 1;
        var two = await OutputUtilities.GetValueAsync(Output.Tuple(one, In(2)));
        var three = await OutputUtilities.GetValueAsync(Output.Tuple(one, In(2), In(3)));
        var four = await OutputUtilities.GetValueAsync(Output.Tuple(one, In(2), In(3), In(4)));
        var five = await OutputUtilities.GetValueAsync(Output.Tuple(one, In(2), In(3), In(4), In(5)));
        var six = await OutputUtilities.GetValueAsync(Output.Tuple(one, In(2), In(3), In(4), In(5), In(6)));
        var seven = await OutputUtilities.GetValueAsync(Output.Tuple(one, In(2), In(3), In(4), In(5), In(6), In(7)));
        var eight = await OutputUtilities.GetValueAsync(
            Output.Tuple(one, In(2), In(3), In(4), In(5), In(6), In(7), In(8)));

        Assert.Equal((1, 2), two);
        Assert.Equal((1, 2, 3), three);
        Assert.Equal((1, 2, 3, 4), four);
        Assert.Equal((1, 2, 3, 4, 5), five);
        Assert.Equal((1, 2, 3, 4, 5, 6), six);
        Assert.Equal((1, 2, 3, 4, 5, 6, 7), seven);
        Assert.Equal((1, 2, 3, 4, 5, 6, 7, 8), eight);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    public async Task Tuple_OneUnknown_IsUnknownWhereverItStands(int place)
    {
        var all = Enumerable.Range(1, 8).Select(index => index == place ? Unknown : Output.Create("known")).ToArray();

        var tuple = Output.Tuple(all[0], all[1], all[2], all[3], all[4], all[5], all[6], all[7]);

        Assert.False(await OutputUtilities.GetIsKnownAsync(tuple));
    }

    [Fact]
    public async Task Tuple_NullInput_IsTheDefault() =>
        Assert.Equal(
            ("a", null), await OutputUtilities.GetValueAsync(Output.Tuple((Input<string>)"a", (Input<string>)null!)));

    [Fact]
    public async Task Format_InputsOutputsAndPlainValues_IsInvariant()
    {
        Input<string> input = "in";

        var text = Output.Format($"{input} {Output.Create("out")} {1234.5:N1} {null} {{}}");

        Assert.Equal("in out 1,234.5  {}", await OutputUtilities.GetValueAsync(text));
    }

    [Fact]
    public async Task Format_WithSecret_IsSecret() =>
        Assert.True(await Output.IsSecretAsync(Output.Format($"password={Secret}")));

    [Fact]
    public async Task Unsecret_Secret_IsTheSameValueInTheOpen()
    {
        var data = await Output.Unsecret(Secret).Data;

        Assert.Equal(("hush", false), (data.Value, data.IsSecret));
    }

    [Fact]
    public async Task CreateSecret_ValueTaskAndOutput_AreSecret()
    {
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(1)));
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Later(1))));
        Assert.True(await Output.IsSecretAsync(Output.CreateSecret(Output.Create(1))));
    }

    [Fact]
    public void ToString_Always_TellsWhatToDoInstead() =>
        Assert.Contains("Output.Format", Output.CreateSecret("hush").ToString(), StringComparison.Ordinal);

    [Fact]
    public async Task DeferredOutput_Resolved_HasValueAndSecrecyOfTheOther()
    {
        var deferred = new DeferredOutput<string>();
        var shout = deferred.Output.Apply(static value => value.ToUpperInvariant());

        deferred.Resolve(Secret);

        Assert.Equal("HUSH", await OutputUtilities.GetValueAsync(shout));
        Assert.True(await Output.IsSecretAsync(deferred.Output));
        Assert.Throws<InvalidOperationException>(() => deferred.Resolve(Secret));
    }

    private static Input<int> In(int value) => value;

    private static async Task<T> Later<T>(T value)
    {
        await Task.Yield();
        return value;
    }
}
