using System.Diagnostics;
using System.Globalization;
using System.Text;

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

        start.Environment["PULUMI_CONFIG"] = Json(json => json.Object(run.Config, json.Text));
        start.Environment["PULUMI_CONFIG_SECRET_KEYS"] = Json(json =>
            json.List(run.ConfigSecretKeys.Order(StringComparer.Ordinal), json.Text));
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

    private static string Json(Action<StateJsonWriter> write)
    {
        using var json = new StateJsonWriter();
        write(json);
        return Encoding.UTF8.GetString(json.Written);
    }
}
