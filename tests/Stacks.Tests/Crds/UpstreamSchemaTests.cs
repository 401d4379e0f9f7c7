using System.Text.Json.Nodes;

using Infra.Testing;

using Xunit.Abstractions;

namespace Infra.Stacks.Tests.Crds;

/// <summary>The cluster will take what we send: every object against the schema of its kind, as upstream has
/// it.</summary>
public sealed class UpstreamSchemaTests(ITestOutputHelper output)
{
    [NeedsTheory(TestData.UpstreamCrds, TestData.UpstreamKubernetes)]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Objects_Always_FitTheirSchema(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var objects = CommittedStacks.ObjectsOf(plan).Select(CommittedStacks.DocumentOf).ToList();
        var unknown = objects.Where(static found => Schema(found) is null).Select(KindOf).Distinct().ToList();
        var checkedObjects = objects.Where(static found => Schema(found) is not null).ToList();
        var problems = checkedObjects.SelectMany(static found => Schema(found)!.Validate(found)
            .Select(problem => $"{KindOf(found)} {found["metadata"]!["name"]}: {problem}"));

        output.WriteLine(
            $"{stack}: {checkedObjects.Count} objects of "
            + $"{checkedObjects.Select(KindOf).Distinct().Count()} kinds checked; "
            + $"{objects.Count - checkedObjects.Count} could not be, because upstream schemas lack their kinds: "
            + $"{string.Join(", ", unknown.DefaultIfEmpty("none"))}");
        Assert.NotEmpty(checkedObjects);
        Assert.Empty(unknown);
        Assert.Empty(problems);
    }

    private static Infra.Platform.Schemas.ResourceSchema? Schema(JsonObject document) =>
        UpstreamSchemas.Find((string)document["apiVersion"]!, (string)document["kind"]!);

    private static string KindOf(JsonObject document) => $"{document["apiVersion"]}, {document["kind"]}";
}
