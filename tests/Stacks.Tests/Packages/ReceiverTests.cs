using Infra.Plans;
using Infra.Testing;

using Xunit.Abstractions;

namespace Infra.Stacks.Tests.Packages;

/// <summary>Whoever receives what we send will take it: every resource of every committed stack against the schema of
/// its kind, as its maker has it.</summary>
public sealed class ReceiverTests(ITestOutputHelper output)
{
    private const string Chart = "kubernetes:helm.sh/v3:Release";

    // The engine answers for these itself.
    private static readonly string[] OfTheEngine = ["pulumi:pulumi:Stack", "pulumi:pulumi:StackReference"];

    [Fact]
    public async Task Resources_OfEveryStack_AreWhatTheirReceiversTake()
    {
        var checks = new List<Check>();
        foreach (var stack in CommittedStacks.WithOrganization)
        {
            var sent = (await CommittedStacks.PlanOf(stack)).Resources
                .Where(static found => !found.IsComponent && !OfTheEngine.Contains(found.Type));
            foreach (var resource in sent)
            {
                checks.Add(await CheckOf(resource));
            }
        }

        var summary = Summary(checks);
        output.WriteLine(summary);
        // What a run of all tests shows at its end.
        await File.WriteAllTextAsync(Path.Combine(AppContext.BaseDirectory, "checked.txt"), $"{summary}\n");
        Assert.NotEmpty(checks);
        Assert.Empty(checks.SelectMany(static check => check.Problems));
    }

    private static async Task<Check> CheckOf(PlannedResource resource)
    {
        if (resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal) && resource.Type != Chart)
        {
            return CheckOfObject(resource);
        }

        var package = resource.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal)
            ? resource.Type.Split(':')[2]
            : resource.Type.Split(':')[0];
        return OfficialPackages.Missing(package) is { } missing
            ? new Check(resource.Type) { Unchecked = missing }
            : new Check(resource.Type)
            {
                Problems = [.. new InputCheck(await OfficialPackages.FactsOf(package)).ProblemsOf(resource)],
            };
    }

    private static Check CheckOfObject(PlannedResource resource)
    {
        string[] facts = [TestData.UpstreamCrds, TestData.UpstreamKubernetes];
        var document = CommittedStacks.DocumentOf(resource);
        var (version, kind) = ((string)document["apiVersion"]!, (string)document["kind"]!);
        var check = new Check($"{version}, {kind}") { IsObject = true };
        if (facts.FirstOrDefault(static fact => TestData.Folder(fact) is null) is { } missing)
        {
            return check with { Unchecked = $"{missing} names no folder" };
        }

        return UpstreamSchemas.Find(version, kind) is { } schema
            ? check with { Problems = [.. schema.Validate(document).Select(problem => $"{resource}: {problem}")] }
            : check with { Problems = [$"{resource}: upstream has no {kind} of {version}"] };
    }

    private static string Summary(List<Check> checks)
    {
        var done = checks.Where(static check => check.Unchecked is null).ToList();
        var reasons = checks.GroupBy(static check => check.Unchecked)
            .Where(static left => left.Key is not null)
            .Select(static left => $"{left.Count()} because {left.Key}");
        return $"{CommittedStacks.WithOrganization.Count} stacks: "
            + $"{done.Count(static check => check.IsObject)} objects of "
            + $"{Kinds(check => check.IsObject)} kinds and {done.Count(static check => !check.IsObject)} resources of "
            + $"{Kinds(check => !check.IsObject)} types checked against what their makers publish; could not be: "
            + string.Join(", ", reasons.DefaultIfEmpty("none"))
            + $"; what {done.Count(static check => check.Kind == Chart)} releases tell their charts is not part of it, "
            + "because charts are not here";

        int Kinds(Func<Check, bool> which) => done.Where(which).Select(static check => check.Kind).Distinct().Count();
    }

    /// <summary>What was found out about one resource.</summary>
    private sealed record Check(string Kind)
    {
        public bool IsObject { get; init; }

        public string? Unchecked { get; init; }

        public IReadOnlyList<string> Problems { get; init; } = [];
    }
}
