using System.Text;

using Infra.Engine.Host.Simulation;
using Infra.Testing;

namespace Infra.Engine.Host.Tests.Simulation;

/// <summary>
/// Gives the simulated provider the calls that the real Kubernetes provider got, in the same order, and compares what
/// they answered.
/// </summary>
public sealed class RecordedKubernetesTests
{
    [NeedsFact(TestData.RecordedPulumi)]
    public async Task Provider_RecordedCalls_AnswersAsRecorded()
    {
        var folder = Path.Combine(TestData.Folder(TestData.RecordedPulumi)!, "13-kubernetes-provider");
        using var world = World.InMemory();
        var differences = new StringBuilder();
        var compared = 0;
        foreach (var step in Directory.GetDirectories(folder).Order(StringComparer.Ordinal))
        {
            if (!File.Exists(Path.Combine(step, "grpc.jsonl")))
            {
                continue;
            }

            var providers = new SimulatedProviders(world, new() { Folder = folder });
            var provider = await providers.LoadAsync(new("kubernetes", "4.34.2", ""), default);
            foreach (var call in RecordedCall.In(step))
            {
                var answer = await RecordedAnswer.OfAsync(provider, call);
                if (answer is null)
                {
                    continue;
                }

                compared++;
                foreach (var difference in answer.Differences())
                {
                    differences.AppendLine($"{call.Step} {call.Method} {call.Urn.Name}: {difference}");
                }
            }
        }

        Console.WriteLine(compared);
        File.WriteAllText("/tmp/infra/sim-diff.txt", differences.ToString());
        Assert.Equal("", differences.ToString());
    }
}
