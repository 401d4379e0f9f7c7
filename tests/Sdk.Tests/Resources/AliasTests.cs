using Pulumi;

namespace Sdk.Tests;

public sealed class AliasTests
{
    private const string Base = "urn:pulumi:dev::shop::";

    public static TheoryData<string, Alias, string> Own() => new()
    {
        { "whole URN", new() { Urn = "urn:pulumi:dev::shop::x:y:Z::w" }, "urn:pulumi:dev::shop::x:y:Z::w" },
        { "name", new() { Name = "old" }, $"{Base}shop:index:Group$sim:index:Server::old" },
        { "type", new() { Type = "sim:index:Old" }, $"{Base}shop:index:Group$sim:index:Old::web" },
        { "stack", new() { Stack = "prod" }, "urn:pulumi:prod::shop::shop:index:Group$sim:index:Server::web" },
        { "project", new() { Project = "old" }, "urn:pulumi:dev::old::shop:index:Group$sim:index:Server::web" },
        { "no parent", new() { NoParent = true }, $"{Base}sim:index:Server::web" },
        {
            "URN of the parent",
            new() { ParentUrn = "urn:pulumi:dev::shop::a:b:C::p" },
            $"{Base}a:b:C$sim:index:Server::web"
        },
    };

    public static TheoryData<string, Alias, Alias?, string[]> Inherited() => new()
    {
        {
            "a parent that was renamed, and its child with it",
            new() { Name = "old" }, null,
            [$"{Base}shop:index:Group$sim:index:Server::old-web"]
        },
        {
            "a parent that had another type",
            new() { Type = "shop:index:Old" }, null,
            [$"{Base}shop:index:Old$sim:index:Server::new-web"]
        },
        {
            "both the parent and the child had another name",
            new() { Name = "old" }, new() { Name = "new-www" },
            [
                $"{Base}shop:index:Group$sim:index:Server::new-www",
                $"{Base}shop:index:Group$sim:index:Server::old-web",
                $"{Base}shop:index:Group$sim:index:Server::old-www",
            ]
        },
        {
            "the parent was renamed, the child had another type",
            new() { Name = "old" }, new() { Type = "sim:index:Old" },
            [
                $"{Base}shop:index:Group$sim:index:Old::new-web",
                $"{Base}shop:index:Group$sim:index:Server::old-web",
                $"{Base}shop:index:Group$sim:index:Old::old-web",
            ]
        },
    };

    [Theory]
    [MemberData(nameof(Own))]
    public async Task Alias_ForAnOldEngine_IsItsUrn(string kind, Alias alias, string expected)
    {
        var engine = new FakeEngine();
        engine.Features.Remove("aliasSpecs");

        await engine.RunAsync(
            () => _ = new Server("web", new(), new() { Parent = new Group("group"), Aliases = [alias] }));

        Assert.True(
            engine.The("web").AliasURNs.Single() == expected, $"{kind}: {engine.The("web").AliasURNs.Single()}");
        Assert.False(engine.The("web").AliasSpecs);
    }

    [Theory]
    [MemberData(nameof(Inherited))]
    public async Task Alias_OfTheParent_IsInherited(string kind, Alias ofParent, Alias? ofChild, string[] expected)
    {
        var engine = new FakeEngine();
        engine.Features.Remove("aliasSpecs");

        await engine.RunAsync(() =>
        {
            var group = new Group("new", new() { Aliases = [ofParent] });
            _ = new Server("new-web", new(), new() { Parent = group, Aliases = ofChild is null ? [] : [ofChild] });
        });

        Assert.True(
            expected.SequenceEqual(engine.The("new-web").AliasURNs),
            $"{kind}:\n{string.Join('\n', engine.The("new-web").AliasURNs)}");
    }

    [Fact]
    public async Task Alias_ForAnEngineThatWorksThemOut_IsSentInParts()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var group = new Group("group");
            Alias[] all =
            [
                new() { Urn = "urn:pulumi:dev::shop::x:y:Z::w" },
                new() { Name = "old", Type = Output.Create("t"), Stack = "s", Project = "p", Parent = group },
                new() { NoParent = true },
            ];
            _ = new Server("web", new(), new() { Aliases = [.. all.Select(static alias => (Input<Alias>)alias)] });
        });

        var aliases = engine.The("web").Aliases;
        Assert.Equal("urn:pulumi:dev::shop::x:y:Z::w", aliases[0].Urn);
        Assert.Equal(
            ("old", "t", "s", "p", $"{Base}shop:index:Group::group"),
            (
                aliases[1].Spec.Name,
                aliases[1].Spec.Type,
                aliases[1].Spec.Stack,
                aliases[1].Spec.Project,
                aliases[1].Spec.ParentUrn));
        Assert.True(aliases[2].Spec.NoParent);
        Assert.Empty(engine.The("web").AliasURNs);
    }

    [Fact]
    public async Task Alias_ThatContradictsItself_IsRefused()
    {
        (Alias Alias, string Message)[] wrong =
        [
            (
                new() { NoParent = true, ParentUrn = "u" },
                "Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias"),
            (new() { Urn = "u", Name = "n" }, "Alias should not specify both Urn and Name"),
        ];
        foreach (var (alias, message) in wrong)
        {
            var result = await new FakeEngine().RunAsync(
                () => _ = new Server("web", new(), new() { Aliases = [alias] }));

            Assert.Equal(message, result.Failure!.SourceException.Message);
        }
    }

    [Fact]
    public async Task Urn_OfParts_FollowsTheParent()
    {
        var engine = new FakeEngine();
        var urns = new List<string>();

        await engine.RunAsync(() =>
        {
            var group = new Group("group");
            Output.All(
                Urn.Create("n", "a:b:C"),
                Urn.Create("n", "a:b:C", group),
                Urn.Create("n", "a:b:C", parentUrn: "urn:pulumi:dev::shop::p:q:R::x", project: "other", stack: "prod"))
                .Apply(all =>
                {
                    urns.AddRange(all);
                    return 0;
                });
        });

        Assert.Equal(
            [$"{Base}a:b:C::n", $"{Base}shop:index:Group$a:b:C::n", "urn:pulumi:prod::other::p:q:R$a:b:C::n"], urns);
    }
}
