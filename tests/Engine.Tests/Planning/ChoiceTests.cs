namespace Infra.Engine.Tests;

/// <summary>What is different in a state.</summary>
public delegate ResourceState Change(ResourceState state);

public sealed class ChoiceTests
{
    private static readonly ResourceState Recorded = new()
    {
        Urn = new Urn("urn:pulumi:dev::shop::fake:index:Thing::it"),
        Type = "fake:index:Thing",
        Custom = true,
        Id = "it-1",
        Inputs = PropertyMap.Of(("size", "small")),
    };

    public static TheoryData<string, Change, Change, string> Rules => new()
    {
        { "nothing", same => same, same => same, "same: nothing differs" },
        { "an input", same => same, Large, "update: inputs differ" },
        { "an immutable input", same => same, Fixed, "replace fixed: a change replaces it" },
        { "taint", old => old with { Taint = true }, same => same, "replace id: it is marked to be replaced" },
        {
            "a trigger appears",
            same => same,
            wanted => wanted with { ReplacementTrigger = 1.0 },
            "replace: its replacement trigger changed"
        },
        {
            "a trigger stays, now secret",
            old => old with { ReplacementTrigger = 1.0 },
            wanted => wanted with { ReplacementTrigger = new PropertyValue.Secret(1.0) },
            "same: nothing differs"
        },
        {
            "init errors",
            old => old with { InitErrors = ["not ready"] },
            same => same,
            "update: it was not made completely"
        },
        {
            "deleted before",
            old => old with { PendingReplacement = true },
            same => same,
            "replace: it was deleted and not created again"
        },
        {
            "now a component",
            same => same,
            wanted => wanted with { Custom = false },
            "replace provider: its kind changed between resource and component"
        },
        {
            "a component's input",
            old => old with { Custom = false },
            wanted => Large(wanted) with { Custom = false },
            "update: inputs of the component differ"
        },
        {
            "a path that replaces",
            same => same,
            wanted => Large(wanted) with { ReplaceOnChanges = ["size"] },
            "replace size: a change replaces it"
        },
        {
            "another path that replaces",
            same => same,
            wanted => Large(wanted) with { ReplaceOnChanges = ["color"] },
            "update: inputs differ"
        },
        {
            "any path that replaces, nothing differs",
            same => same,
            wanted => wanted with { ReplaceOnChanges = ["*"] },
            "same: nothing differs"
        },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Choose_WhatDiffers_GivesTheStepWithItsReason(
        string what, Change recorded, Change wanted, string expected)
    {
        var situation = new Situation { Old = recorded(Recorded), New = wanted(Recorded) };
        var diff = new DiffRequest(
            Recorded.Urn, "it-1", situation.Old.Inputs, PropertyMap.Empty, situation.New.Inputs, []);
        var choice = Choice.BeforeDiff(situation)
            ?? Choice.AfterDiff(situation, await new FakeProvider(new FakeWorld()).DiffAsync(diff, default));

        var keys = string.Join(",", choice.Keys);
        var chosen = $"{choice.Kind.Name()} {keys}".TrimEnd();
        Assert.Equal($"{what}: {expected}", $"{what}: {chosen}: {choice.Reason}");
    }

    [Theory]
    [InlineData(true, false, false, "replaceWith")]
    [InlineData(false, true, false, "deletedWith")]
    [InlineData(false, false, true, "provider")]
    public void Choose_SomethingElseIsReplaced_Replaces(bool companion, bool host, bool provider, string key)
    {
        var situation = new Situation
        {
            Old = Recorded,
            New = Recorded,
            CompanionReplaced = companion,
            HostReplaced = host,
            ProviderReplaced = provider,
        };

        Assert.Equal(key, Assert.Single(Choice.BeforeDiff(situation)!.Keys));
    }

    [Fact]
    public void Choose_ProviderCannotTell_ComparesInputs()
    {
        var situation = new Situation { Old = Recorded, New = Large(Recorded) };
        var choice = Choice.AfterDiff(situation, new DiffResult { Changes = DiffChanges.Unknown });

        Assert.Equal(StepKind.Update, choice.Kind);
        Assert.Equal("size", Assert.Single(choice.Diff!.ChangedKeys));
    }

    private static ResourceState Large(ResourceState state) =>
        state with { Inputs = state.Inputs.With("size", "large") };

    private static ResourceState Fixed(ResourceState state) => state with { Inputs = state.Inputs.With("fixed", 1.0) };
}
