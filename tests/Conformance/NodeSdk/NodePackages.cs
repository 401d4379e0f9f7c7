using System.Diagnostics;
using Infra.Testing;
using Xunit;

namespace Infra.Conformance;

/// <summary>The real SDK from npm, installed once beside the programs that use it.</summary>
internal static class NodePackages
{
    private static readonly SemaphoreSlim Installing = new(1);

    /// <summary>The folder of the programs.</summary>
    public static string Folder { get; } = Repository.PathOf("tests", "Conformance", "node");

    /// <summary>Puts a program and its packages into a folder.</summary>
    public static async Task CopyAsync(string program, string target)
    {
        await InstallAsync();
        foreach (var file in Directory.GetFiles(Path.Combine(Folder, program)))
        {
            File.Copy(file, Path.Combine(target, Path.GetFileName(file)));
        }

        Directory.CreateSymbolicLink(Path.Combine(target, "node_modules"), Path.Combine(Folder, "node_modules"));
    }

    private static async Task InstallAsync()
    {
        await Installing.WaitAsync();
        try
        {
            if (Directory.Exists(Path.Combine(Folder, "node_modules", "@pulumi", "pulumi")))
            {
                return;
            }

            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit"])
            {
                WorkingDirectory = Folder,
                RedirectStandardOutput = true,
            })!;
            var talk = await npm.StandardOutput.ReadToEndAsync();
            await npm.WaitForExitAsync();
            Assert.True(npm.ExitCode == 0, $"npm ci failed in {Folder}:\n{talk}");
        }
        finally
        {
            Installing.Release();
        }
    }
}
