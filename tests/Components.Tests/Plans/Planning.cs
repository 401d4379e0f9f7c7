using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using Pulumi;

namespace Infra.Plans;

/// <summary>Makes plans of programs, without an engine.</summary>
public static class Planning
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>What some code registers.</summary>
    public static Task<Plan> PlanOf(Action program) =>
        RunAsync(new Dictionary<string, string>(), runner => runner.RunAsync(() =>
        {
            program();
            return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
        }));

    /// <summary>What a stack registers under some settings.</summary>
    public static Task<Plan> PlanOf(Func<Stack> stack, IReadOnlyDictionary<string, string> settings) =>
        RunAsync(settings, runner => runner.RunStackAsync(stack));

    /// <summary>JSON for people.</summary>
    public static string Pretty(JsonNode node) => node.ToJsonString(Indented) + "\n";

    private static async Task<Plan> RunAsync(
        IReadOnlyDictionary<string, string> settings,
        Func<ProgramRunner, Task<int>> program)
    {
        var monitor = new RecordingMonitor();
        var deployment = new Deployment(new DeploymentSettings
        {
            Project = "infra",
            Stack = "test",
            Config = settings,
        }, monitor);
        Deployment.Ambient = deployment;
        var runner = new ProgramRunner(deployment);
        await program(runner);
        runner.Failure?.Throw();
        return monitor.Plan;
    }
}
