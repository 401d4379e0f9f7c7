namespace Pulumi.Automation.Commands;

/// <summary>Where the CLI lies.</summary>
internal static class PulumiExecutable
{
    private static readonly string _name = OperatingSystem.IsWindows() ? "pulumi.exe" : "pulumi";

    /// <summary>The executable below a folder of installation, or the first on PATH.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static string Find(string? root)
    {
        if (root is not null)
        {
            return Path.GetFullPath(Path.Combine(root, "bin", _name));
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(static folder => Path.Combine(folder, _name)).FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "There is no `pulumi` on PATH. Install the Pulumi CLI, or give another PulumiCommand.");
    }
}
