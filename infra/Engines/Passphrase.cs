using System.Security.Cryptography;

namespace Infra.Engines;

/// <summary>
/// The passphrase of the embedded engine where the person gave none: made up once for this checkout, readable by its
/// owner only, never committed.
/// </summary>
internal static class Passphrase
{
    private const int RandomBytes = 24;

    /// <summary>Whether the environment gives one.</summary>
    public static bool IsGiven(Surroundings surroundings) =>
        surroundings.Environment.ContainsKey("PULUMI_CONFIG_PASSPHRASE")
        || surroundings.Variable("PULUMI_CONFIG_PASSPHRASE_FILE") is not null;

    /// <summary>The file with this checkout's own passphrase, which is made when it is missing.</summary>
    public static string FileOf(ProjectFolder project, TextWriter talk)
    {
        var folder = Directory.CreateDirectory(Path.Combine(project.Path, ".state"));
        var file = Path.Combine(folder.FullName, "passphrase");
        if (File.Exists(file))
        {
            return file;
        }

        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(file, options))
        {
            writer.Write(Convert.ToBase64String(RandomNumberGenerator.GetBytes(RandomBytes)));
        }

        talk.WriteLine("no passphrase given: made one for this checkout in .state/passphrase");
        return file;
    }
}
