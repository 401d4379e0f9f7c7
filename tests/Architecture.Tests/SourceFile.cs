using System.Diagnostics;

using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

using Infra.Testing;

namespace Infra.Architecture.Tests;

/// <summary>One C# file of the project, parsed.</summary>
/// <param name="Path">Relative to the root, with forward slashes.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Root">Its syntax.</param>
public sealed record SourceFile(string Path, string[] Lines, CompilationUnitSyntax Root)
{
    private static readonly CSharpParseOptions Options = new(LanguageVersion.Preview);

    /// <summary>Every C# file that git knows or would add.</summary>
    public static IReadOnlyList<SourceFile> All { get; } =
        [.. TrackedFiles().Where(static path => path.EndsWith(".cs", StringComparison.Ordinal)).Select(Read)];

    /// <summary>The top folder.</summary>
    public string Folder => Path.Split('/')[0];

    /// <summary>Whether the file is a test.</summary>
    public bool IsTest => Folder == "tests";

    /// <summary>Lines that say something: not blank, comment, using or a lone brace.</summary>
    public int CodeLineCount => Lines.Count(static line => IsCode(line.Trim()));

    /// <summary>Files that git knows or would add, deleted ones left out.</summary>
    public static IReadOnlyList<string> TrackedFiles()
    {
        var start = new ProcessStartInfo("git", ["ls-files", "--cached", "--others", "--exclude-standard"])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
        };
        using var git = Process.Start(start)!;
        var paths = git.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        git.WaitForExit();
        return [.. paths.Where(static path => File.Exists(Repository.PathOf(path)))];
    }

    private static SourceFile Read(string path)
    {
        var text = File.ReadAllText(Repository.PathOf(path));
        var root = CSharpSyntaxTree.ParseText(text, Options).GetCompilationUnitRoot();
        return new SourceFile(path, text.Split('\n'), root);
    }

    private static bool IsCode(string line) =>
        line.Length > 0
        && !line.StartsWith("//", StringComparison.Ordinal)
        && !(line.StartsWith("using ", StringComparison.Ordinal) && line.EndsWith(';') && !line.Contains('('))
        && line is not ("{" or "}" or "};" or "})" or "});" or "},");
}
