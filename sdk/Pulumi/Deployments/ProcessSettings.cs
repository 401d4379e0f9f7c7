using System.Globalization;
using System.Text.Json;

namespace Pulumi;

/// <summary>What a program that the engine started is told by its environment.</summary>
internal static class ProcessSettings
{
    /// <summary>Reads the settings.</summary>
    /// <param name="variable">The value of an environment variable.</param>
    /// <exception cref="InvalidOperationException">Something is missing: no engine started the program.</exception>
    public static InlineDeploymentSettings Read(Func<string, string?> variable)
    {
        var (monitor, engine) = (Get("MONITOR"), Get("ENGINE"));
        var (project, stack) = (Get("PROJECT"), Get("STACK"));
        if (monitor is null || engine is null || project is null || stack is null
            || !bool.TryParse(Get("DRY_RUN"), out var isDryRun)
            || !bool.TryParse(Get("QUERY_MODE") ?? "false", out _)
            || !int.TryParse(Get("PARALLEL"), NumberStyles.Integer, CultureInfo.InvariantCulture, out _))
        {
            throw new InvalidOperationException(
                "Program run without the Pulumi engine available; re-run using the `pulumi` CLI");
        }

        return new InlineDeploymentSettings
        {
            MonitorAddress = monitor,
            EngineAddress = engine,
            Deployment = new DeploymentSettings
            {
                Project = project,
                Stack = stack,
                Organization = Get("ORGANIZATION") ?? DeploymentSettings.DefaultOrganization,
                RootDirectory = Get("ROOT_DIRECTORY") ?? "",
                Config = Json<Dictionary<string, string>>("CONFIG") ?? [],
                ConfigSecretKeys = Json<string[]>("CONFIG_SECRET_KEYS") ?? [],
                IsDryRun = isDryRun,
            },
        };

        string? Get(string name) => variable($"PULUMI_{name}") is { Length: > 0 } value ? value : null;

        T? Json<T>(string name)
            where T : class => Get(name) is { } text ? JsonSerializer.Deserialize<T>(text) : null;
    }
}
