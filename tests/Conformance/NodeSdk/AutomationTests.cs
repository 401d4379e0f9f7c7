using System.Diagnostics;
using Infra.Testing;
using Xunit;

namespace Infra.Conformance;

/// <summary>The real Automation API of Node, with our executable as <c>pulumi</c> on PATH.</summary>
public sealed class AutomationTests : IDisposable
{
    // tests/Conformance/bin/Debug/net10.0, and so engine/Pulumi.Cli/bin/Debug/net10.0.
    private static readonly string Executables = AppContext.BaseDirectory.Replace(
        Path.Combine("tests", "Conformance"), Path.Combine("engine", "Pulumi.Cli"), StringComparison.Ordinal);

    private readonly DirectoryInfo work = Directory.CreateTempSubdirectory("automation-");

    [NeedsNode]
    public async Task Life_OfInlineAndLocalPrograms_IsDriven()
    {
        var (backend, inline, project) = (Folder("backend"), Folder("inline"), Folder("project"));
        await NodePackages.CopyAsync("automation", inline);
        await NodePackages.CopyAsync("base", project);

        var (exitCode, told) = await RunAsync(inline, "story.js", backend, project);

        Assert.True(exitCode == 0, told);
        Golden.Matches(told);
    }

    public void Dispose() => work.Delete(recursive: true);

    private string Folder(string name) => work.CreateSubdirectory(name).FullName;

    private async Task<(int ExitCode, string Told)> RunAsync(string folder, params string[] arguments)
    {
        var path = Executables + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH");
        using var node = Process.Start(new ProcessStartInfo("node", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            Environment = { ["PATH"] = path, ["PULUMI_HOME"] = Folder("home") },
        })!;
        var told = await node.StandardOutput.ReadToEndAsync();
        await node.WaitForExitAsync();
        return (node.ExitCode, told);
    }
}
