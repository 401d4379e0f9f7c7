using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Infra.Engine.Host;

/// <summary>What a program in a child process finds in its environment.</summary>
internal static class ProgramEnvironment
{
    /// <summary>A command in the program's folder with exactly the run's environment.</summary>
    public static ProcessStartInfo Command(ProgramRun run, string file, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(file, arguments) { WorkingDirectory = run.ProgramDirectory };
        start.Environment.Clear();
        foreach (var (name, value) in run.Environment)
        {
            start.Environment[name] = value;
        }

        start.Environment["PULUMI_CONFIG"] = Json(writer =>
        {
            writer.WriteStartObject();
            foreach (var (key, value) in run.Config)
            {
                writer.WriteString(key, value);
            }

            writer.WriteEndObject();
        });
        start.Environment["PULUMI_CONFIG_SECRET_KEYS"] = Json(writer =>
        {
            writer.WriteStartArray();
            foreach (var key in run.ConfigSecretKeys.Order(StringComparer.Ordinal))
            {
                writer.WriteStringValue(key);
            }

            writer.WriteEndArray();
        });
        return start;
    }

    /// <summary>Adds what SDKs read that are told everything by environment, such as the .NET one.</summary>
    public static void AddRun(ProcessStartInfo start, ProgramRun run)
    {
        start.Environment["PULUMI_MONITOR"] = run.Address;
        start.Environment["PULUMI_ENGINE"] = run.Address;
        start.Environment["PULUMI_ORGANIZATION"] = run.Organization;
        start.Environment["PULUMI_PROJECT"] = run.Project;
        start.Environment["PULUMI_STACK"] = run.Stack;
        start.Environment["PULUMI_ROOT_DIRECTORY"] = run.RootDirectory;
        start.Environment["PULUMI_PWD"] = run.ProgramDirectory;
        start.Environment["PULUMI_DRY_RUN"] = run.DryRun ? "true" : "false";
        start.Environment["PULUMI_QUERY_MODE"] = "false";
        start.Environment["PULUMI_PARALLEL"] = run.Parallel.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>How a program ended that tells it by its exit code.</summary>
    public static ProgramEnd EndOf(int? exitCode) => exitCode switch
    {
        0 => ProgramEnd.Well,
        32 or null => ProgramEnd.Bailed,
        { } code => new ProgramEnd(false, $"Program exited with non-zero exit code: {code}"),
    };

    private static string Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
