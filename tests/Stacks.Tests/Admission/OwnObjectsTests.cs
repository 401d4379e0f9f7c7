using Infra.Plans;

using Xunit.Abstractions;

namespace Infra.Stacks.Tests.Admission;

/// <summary>Policies lock nobody out who does what the platform is for.</summary>
public sealed class OwnObjectsTests(ITestOutputHelper output)
{
    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Objects_OfTheStack_AreAccepted_SEC47(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);

        AssertAccepted(AdmissionPolicySet.Of(plan), Installed(plan), stack);
    }

    [Fact]
    public async Task Objects_OfAFurtherCluster_AreAccepted_SEC47()
    {
        var plan = await CommittedStacks.PlanOf("prod");
        var policies = AdmissionPolicySet.Of(plan, isInFurtherCluster: true);

        AssertAccepted(policies, Installed(plan, isInFurtherCluster: true), "the further cluster of prod");
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Claims_AndWhatTheyBecome_AreAccepted_SEC47(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);

        AssertAccepted(AdmissionPolicySet.Of(plan), ComposedClaims.Of(plan), stack);
    }

    [Fact]
    public async Task Objects_WithAMirror_AreAccepted_SEC47()
    {
        var settings = Settings.SettingsFile.Of("existing").With(
            "platform.mirror", """{"charts":"charts","images":"copies.example.org/all","pullSecret":"pull"}""");
        var plan = await CommittedStacks.PlanOf(settings);

        AssertAccepted(AdmissionPolicySet.Of(plan), Installed(plan), "existing with a mirror");
    }

    private static IEnumerable<AdmissionRequest> Installed(Plan plan, bool isInFurtherCluster = false)
    {
        var documents = CommittedStacks.ObjectsOf(plan)
            .Where(found => found.IsInFurtherCluster == isInFurtherCluster)
            .Select(CommittedStacks.DocumentOf).ToList();
        var namespaces = documents.Where(static found => (string?)found["kind"] == "Namespace")
            .ToDictionary(static found => (string)found["metadata"]!["name"]!);
        return documents.Select(document => new AdmissionRequest
        {
            Object = document,
            Namespace = (string?)document["metadata"]!["namespace"] is { } name ? namespaces[name] : null,
            By = Requester.Bootstrapper,
        });
    }

    private void AssertAccepted(AdmissionPolicySet policies, IEnumerable<AdmissionRequest> requests, string title)
    {
        var asked = requests.ToList();
        var judged = asked.Where(request => policies.Policies.Any(policy => policy.Includes(request))).ToList();
        var refused = judged.SelectMany(request => policies.Refusals(request)
            .Select(refusal => $"{request}: {refusal.Policy}: {refusal.Message}"));

        output.WriteLine($"{title}: {asked.Count} requests, {judged.Count} of them judged by a policy");
        Assert.NotEmpty(judged);
        Assert.Empty(refused);
    }
}
