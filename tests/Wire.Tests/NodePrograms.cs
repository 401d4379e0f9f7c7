using System.Diagnostics;

using Infra.Testing;

namespace Infra.Wire.Tests;

/// <summary>Programs in tests/Wire.Tests/node, with their packages.</summary>
internal static class NodePrograms
{
    private static readonly string _folder = Repository.PathOf("tests", "Wire.Tests", "node");
    private static readonly SemaphoreSlim _installing = new(1);

    /// <summary>Why they cannot run here, or null.</summary>
    public static string? Missing { get; } =
        OnPath("node") && OnPath("npm") ? null : "there is no node and npm on PATH";

    /// <summary>Starts one of the programs.</summary>
    public static async Task<Process> StartAsync(string program, params string[] arguments)
    {
        await InstallAsync();
        return Start("node", [program, .. arguments]);
    }

    private static async Task InstallAsync()
    {
        await _installing.WaitAsync();
        try
        {
            if (Directory.Exists(Path.Combine(_folder, "node_modules")))
            {
                return;
            }

            using var npm = Start("npm", ["ci"]);
            var talk = npm.StandardOutput.ReadToEndAsync();
            await npm.WaitForExitAsync();
            Assert.True(npm.ExitCode == 0, $"npm ci failed in {_folder}:\n{await talk}");
        }
        finally
        {
            _installing.Release();
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}

/// <summary>A test that needs Node, and is skipped with the reason without it.</summary>
public sealed class NeedsNodeAttribute : FactAttribute
{
    /// <summary>Needs node and npm on PATH.</summary>
    public NeedsNodeAttribute() => Skip = NodePrograms.Missing;
}
