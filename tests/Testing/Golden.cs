using System.Runtime.CompilerServices;

using Xunit;

namespace Infra.Testing;

/// <summary>Compares whole texts with files beside the test; ACCEPT=1 rewrites them for review.</summary>
public static class Golden
{
    private static bool Accept => Environment.GetEnvironmentVariable("ACCEPT") == "1";

    /// <summary>The text equals <c>Golden/CLASS.TEST.EXTENSION</c> beside the calling file.</summary>
    public static void Matches(
        string actual,
        string extension = "txt",
        [CallerFilePath] string file = "",
        [CallerMemberName] string test = "")
    {
        var name = $"{Path.GetFileNameWithoutExtension(file)}.{test}.{extension}";
        MatchesFile(actual, Path.Combine(Path.GetDirectoryName(file)!, "Golden", name));
    }

    /// <summary>The text equals a file that people read.</summary>
    public static void MatchesFile(string actual, string path)
    {
        if (Accept)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"there is no {path}; run with ACCEPT=1, then read the git diff");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
