using System.Text.Json.Nodes;

using Infra.Components.Versions;
using Infra.Plans;
using Infra.Platform.Schemas;
using Infra.Testing;

namespace Infra.Stacks.Tests.Security;

/// <summary>What Crossplane can make, from what, and whose it is, under the numbers of docs/SECURITY.md.</summary>
public sealed class CrossplaneTests
{
    private const string Managed = ".m.upbound.io";

    // Packages that Crossplane installs without looking at a signature.
    private static readonly Dictionary<string, string> Unverified = new(StringComparer.Ordinal)
    {
        [Pinned.PackagePrefix] = "whether and as whom its maker signs needs the registry, and the check is alpha",
    };

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Signatures_NotVerified_AreListed_SEC23(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var verified = Written.By(plan, "ImageConfig")
            .Where(static found => found["spec"]!["verification"] is not null)
            .SelectMany(static found => found["spec"]!["matchImages"]!.AsArray())
            .Select(static match => (string)match!["prefix"]!);
        var prefixes = Written.By(plan, "Provider").Concat(Written.By(plan, "Function"))
            .Select(static package => (string)package["spec"]!["package"]!)
            .Select(static image => image[..(image.LastIndexOf('/') + 1)])
            .Distinct();

        Assert.Equal(Unverified.Keys, prefixes.Except(verified));
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Crossplane_Always_ActivatesExactlyWhatIsComposed_SEC53(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var values = plan.The("Release::crossplane").Inputs["values"]!;
        var active = Written.Texts(plan.The("ManagedResourceActivationPolicy::platform").Inputs["spec"]!["activate"]);
        // provider-sql knows no activation: all its kinds are always there.
        var composed = KindsIn(plan).Where(static one => one.Contains(".m.", StringComparison.Ordinal)
            && !one.Contains(".sql.m.", StringComparison.Ordinal)).Distinct();

        Assert.Equal("[]", values["provider"]!["defaultActivations"]!.ToJsonString());
        Assert.Equal(composed.Order(StringComparer.Ordinal), active.Order(StringComparer.Ordinal));
    }

    [NeedsTheory(TestData.UpstreamCrds)]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Resources_OfClaims_SayWhoseTheyAre_SEC41(string stack)
    {
        string[] words = ["tags", "labels"];
        var untagged =
            from one in Admission.ComposedClaims.Of(await CommittedStacks.PlanOf(stack))
            where one.Group.EndsWith(Managed, StringComparison.Ordinal)
            let kind = (string)one.Object["kind"]!
            from word in words
            where IsMap(UpstreamSchemas.FieldAt(
                (string)one.Object["apiVersion"]!, kind, $"spec.forProvider.{word}"))
            where one.Object["spec"]!["forProvider"]![word]?["environment"] is null
            select $"{one.Group}/{kind} {word}";

        Assert.Empty(untagged.Distinct());
    }

    // Azure's provider gives nobody a tag; the group, in which all of it is, has them.
    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Resources_OfThePlatform_SayWhoseTheyAre_SEC41(string stack)
    {
        (string Type, string Property)[] marked =
        [
            ("pulumi:providers:aws", "defaultTags"), ("pulumi:providers:gcp", "defaultLabels"),
            ("azure:core/resourceGroup:ResourceGroup", "tags"),
        ];

        Assert.All(
            from found in (await CommittedStacks.PlanOf(stack)).Resources
            from one in marked
            where one.Type == found.Type
            select found.Inputs[one.Property]?.ToJsonString() ?? "nothing",
            static tags => Assert.Contains("managed-by", tags, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Apis_InProd_AreProtected() =>
        Assert.All(
            (await CommittedStacks.PlanOf("prod")).Resources.Where(static found =>
                found.Type.EndsWith(":CompositeResourceDefinition", StringComparison.Ordinal)),
            static api => Assert.True(api.IsProtected, $"with {api.Name} go all objects of its kind"));

    private static bool IsMap(StructuralSchema? field) => field?.AdditionalProperties is not null;

    private static IEnumerable<string> KindsIn(Plan plan) =>
        from composition in Written.By(plan, "Composition")
        from step in composition["spec"]!["pipeline"]!.AsArray()
        from resource in step!["input"]?["resources"] as JsonArray ?? []
        let made = resource!["base"]!
        let kind = ((string)made["kind"]!).ToLowerInvariant()
        select $"{kind}{(kind.EndsWith('s') ? "es" : "s")}.{((string)made["apiVersion"]!).Split('/')[0]}";
}
