using System.Text;
using System.Text.Json.Nodes;

using Infra.Plans;
using Infra.Platform.Apis;
using Infra.Platform.Documents.Kubernetes;
using Infra.Platform.Rendering;
using Infra.Stacks.Tests.Settings;
using Infra.Testing;

namespace Infra.Stacks.Tests;

/// <summary>What developers write is the same wherever it runs: to change the cloud of an environment changes nothing
/// in its claims.</summary>
public sealed class ClaimTests
{
    private const string Uid = "6f1d2a34-9b0c-4d5e-8f60-718293a4b5c6";

    /// <summary>One committed stack for each target.</summary>
    public static TheoryData<string> OnePerTarget =>
    [
        .. CommittedStacks.All.DistinctBy(static stack => SettingsFile.Of(stack).Get("target")),
    ];

    [Fact]
    public void Targets_Always_HaveACommittedStack() =>
        Assert.Equal(Enum.GetValues<Target>().Length, OnePerTarget.Count);

    [Fact]
    public async Task Definitions_OnEveryTarget_AcceptTheSameClaims()
    {
        var first = await DefinitionsOf(CommittedStacks.All[0]);
        foreach (var stack in CommittedStacks.All)
        {
            Assert.Equal(first, await DefinitionsOf(stack));
        }
    }

    [Theory]
    [MemberData(nameof(OnePerTarget))]
    public async Task Claims_OnEveryTarget_BecomeThis(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var definitions = Of(plan, "v2:CompositeResourceDefinition").ToList();
        var known = new CompositeDefinitions(definitions);
        var data = CommittedStacks.DocumentOf(plan.The("EnvironmentConfig::platform"));
        var environments = Of(plan, "v1:Composition").Where(static one => KindOf(one) == "Environment").ToList();
        var text = new StringBuilder();
        foreach (var claim in Examples())
        {
            foreach (var composition in Of(plan, "v1:Composition").Where(one => IsFor(one, claim, definitions)))
            {
                var required = new List<JsonObject> { data };
                if (claim["metadata"]!["namespace"] is { } home)
                {
                    var environment = environments.Single(one => PlaceOf(one) == PlaceOf(composition));
                    required.Add(DataOf(environment, home.ToString(), data, known));
                }

                var composed = Compose(composition, Accepted(claim, known), required);
                text.Append($"{claim["kind"]} {claim["metadata"]!["name"]} by {composition["metadata"]!["name"]}\n");
                text.AppendJoin("", composed.Resources.Select(static one =>
                    $"  {one.Name}: {one.Document["kind"]}, {one.Document["apiVersion"]}\n"));
            }
        }

        Golden.Matches(text.ToString(), $"{SettingsFile.Of(stack).Get("target")}.txt");
    }

    // The claims that the reference pages start from; none of them says where it runs.
    private static IEnumerable<JsonObject> Examples() => Catalog.Apis.SelectMany(static api =>
        api.Model.Examples.Select(example => ExampleDocument.Tree(api.Model, example)));

    // The one that claims get by default, and the one of the cloud's container service.
    private static bool IsFor(JsonObject composition, JsonObject claim, IEnumerable<JsonObject> definitions) =>
        KindOf(composition) == claim["kind"]!.ToString()
        && (PlaceOf(composition) == PlaceNames.LabelOf(Place.ContainerService)
            || definitions.Any(one => one["spec"]!["defaultCompositionRef"]!["name"]!.ToString()
                == composition["metadata"]!["name"]!.ToString()));

    private static JsonObject DataOf(JsonObject environment, string name, JsonObject data, CompositeDefinitions known)
    {
        var claim = Examples().First(static one => one["kind"]!.ToString() == "Environment");
        claim["metadata"]!["name"] = name;
        return Compose(environment, Accepted(claim, known), [data]).Resources
            .Select(static resource => resource.Document)
            .Single(static document => document["kind"]!.ToString() == "EnvironmentConfig");
    }

    private static JsonObject Accepted(JsonObject claim, CompositeDefinitions known)
    {
        Assert.Empty(known.SchemaOf(claim)!.Validate(claim));
        var accepted = (JsonObject)known.WithDefaults(claim).DeepClone();
        accepted["metadata"]!["uid"] = Uid;
        return accepted;
    }

    private static Composed Compose(JsonObject composition, JsonObject claim, IReadOnlyList<JsonObject> required)
    {
        var composed = new Composer(composition).Compose(new() { Composite = claim, Required = required });
        Assert.DoesNotContain(composed.Results, static result => result.Severity == "Warning");
        return composed;
    }

    // Everything but how a claim is composed by default, which is the target's to say.
    private static async Task<IReadOnlyList<string>> DefinitionsOf(string stack) =>
    [
        .. Of(await CommittedStacks.PlanOf(stack), "v2:CompositeResourceDefinition").Select(static definition =>
        {
            var spec = (JsonObject)definition["spec"]!.DeepClone();
            spec.Remove("defaultCompositionRef");
            return $"{definition["metadata"]!["name"]} {spec.ToJsonString()}";
        }),
    ];

    private static IEnumerable<JsonObject> Of(Plan plan, string kind) => plan.Resources
        .Where(found => found.Type == $"kubernetes:apiextensions.crossplane.io/{kind}")
        .OrderBy(static found => found.Name, StringComparer.Ordinal)
        .Select(CommittedStacks.DocumentOf);

    private static string KindOf(JsonObject composition) =>
        composition["spec"]!["compositeTypeRef"]!["kind"]!.ToString();

    private static string PlaceOf(JsonObject composition) =>
        composition["metadata"]!["labels"]![PlatformLabels.Place]!.ToString();
}
