namespace Infra.Engine.Tests;

public sealed class StateVerifierTests
{
    private static readonly ResourceState Provider = State("pulumi:providers:fake", "p") with
    {
        Custom = true, Id = "1",
    };

    private static readonly ResourceState Thing = State("fake:index:Thing", "a") with
    {
        Custom = true, Id = "a-1", Provider = Provider.ProviderReference,
    };

    public static TheoryData<string, ResourceState[]> Broken => new()
    {
        { "is recorded twice", [Provider, Thing, Thing] },
        { "refers to unknown provider", [Thing] },
        { "'s dependency", [Provider, Thing with { Dependencies = [new Urn("urn:pulumi:dev::shop::x:y:Z::no")] }] },
        { "'s parent", [Provider, Thing with { Parent = Thing.Urn }] },
        { "which its URN does not end in", [Provider, Thing with { Type = "fake:index:Other" }] },
        { "is a component and has an id", [Provider, Thing with { Custom = false }] },
        { "has no id", [Provider with { Id = "" }] },
        { "is no URN", [Thing with { Urn = new Urn("nonsense") }] },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Problems_BrokenSnapshot_SaysWhat(string problem, ResourceState[] states) =>
        Assert.Contains(StateVerifier.Problems(new Snapshot([.. states], [])), text => text.Contains(problem));

    [Fact]
    public void Problems_OldHalfOfAReplacement_IsNone() =>
        Assert.Empty(StateVerifier.Problems(new Snapshot([Provider, Thing, Thing with { Delete = true }], [])));

    private static ResourceState State(string type, string name) =>
        new() { Urn = Urn.Of(("dev", "shop"), null, type, name), Type = type };
}
