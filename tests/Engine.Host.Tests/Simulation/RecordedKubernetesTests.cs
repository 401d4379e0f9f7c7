using System.IO.Enumeration;

using Infra.Engine.Host.Simulation;
using Infra.Testing;

namespace Infra.Engine.Host.Tests.Simulation;

/// <summary>
/// Gives the simulated provider the calls that the real Kubernetes provider got, in the same order, and compares what
/// they answered.
/// </summary>
public sealed class RecordedKubernetesTests
{
    // Step, call, "preview" where it was one, resource; path of what differs, why. Each must still be needed.
    private static readonly (string Call, string Path, string Reason)[] Known =
    [
        ("*", "metadata.managedFields*", "who set which field is bookkeeping of the server; nothing here reads it"),
        ("*", "metadata.uid", "random; here it belongs to the URN, and a preview does not pretend to know it"),
        ("*", "metadata.creationTimestamp", "a time; here a fixed one, and a preview does not pretend to know it"),
        ("*", "metadata.resourceVersion", "the server's counter over all objects"),
        ("*", "__fieldManager", "random; here it belongs to the URN"),
        ("* Check auto", "metadata.name", "random digits; here they belong to URN and seed"),
        ("* Create preview crd", "metadata.generation", "a preview does not pretend to know what a server counts"),
        ("* web", "status*", "the deployment controller is not simulated"),
        ("* Update web", "metadata.annotations.deployment.kubernetes.io/revision", "the controller counts it"),
        ("* Create crd", "status*", "the controller of definitions is not simulated"),
        ("* crd", "*x-kubernetes-*", "outputs keep the name that was sent"),
        ("* crd", "*x_kubernetes_*", "outputs keep the name that was sent"),
        ("* rel", "resourceNames*", "charts are not rendered"),
        ("* rel", "status.chart", "the name in the chart's own file, which is read in Check only"),
        ("16 Update thing", "*", "no controller is simulated, so no wait times out: a rule's \"init\" does that"),
        ("17 Update thing", "*", "as in 16"),
        ("1? Update*thing", "metadata.generation", "follows from the failed updates of 16 and 17"),
        ("17 Diff thing", "*", "after 16 the real one compares with the live object, this one with recorded inputs"),
        ("18 Diff thing", "*", "as in 17; initErrors make both of them update"),
        ("19 Diff thing", "*", "as in 17; initErrors make both of them update"),
    ];

    [NeedsFact(TestData.RecordedPulumi)]
    public async Task Provider_RecordedCalls_AnswersAsRecordedButForTheKnown()
    {
        var folder = Path.Combine(TestData.Folder(TestData.RecordedPulumi)!, "13-kubernetes-provider");
        using var world = World.InMemory();
        var unexpected = new List<string>();
        var needed = new HashSet<int>();
        var compared = 0;
        var steps = Directory.GetDirectories(folder).Where(step => File.Exists(Path.Combine(step, "grpc.jsonl")));
        foreach (var step in steps.Order(StringComparer.Ordinal))
        {
            var provider = await new SimulatedProviders(world, new() { Folder = folder })
                .LoadAsync(new("kubernetes", "4.34.2", ""), default);
            foreach (var call in RecordedCall.In(step))
            {
                if (await RecordedAnswer.OfAsync(provider, call) is not { } answer)
                {
                    continue;
                }

                compared++;
                foreach (var (path, recorded, simulated) in answer.Differences())
                {
                    var known = Array.FindIndex(Known, it => Matches(it.Call, call.Title) && Matches(it.Path, path));
                    needed.Add(known);
                    if (known < 0)
                    {
                        unexpected.Add($"{call.Step} {call.Title}: {path}: recorded {recorded}, simulated {simulated}");
                    }
                }
            }
        }

        Assert.Equal([], unexpected);
        Assert.Equal([], Known.Where((_, i) => !needed.Contains(i)));
        Assert.True(compared > 400, $"only {compared} calls were compared");
    }

    private static bool Matches(string pattern, string text) =>
        FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase: false);
}
