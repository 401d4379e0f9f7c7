using Xunit;

namespace Infra.Testing;

/// <summary>What npm and its packages need.</summary>
public static class NodeTools
{
    /// <summary>Why nothing of npm can be used here; null when it can.</summary>
    public static string? Missing { get; } =
        OnPath("node") && OnPath("npm") ? null : "there is no node and npm on PATH";

    private static bool OnPath(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, program)));
}

/// <summary>A test that needs Node, and is skipped with the reason without it.</summary>
public sealed class NeedsNodeAttribute : FactAttribute
{
    /// <summary>Needs node and npm on PATH.</summary>
    public NeedsNodeAttribute() => Skip = NodeTools.Missing;
}

/// <summary>A table test that needs Node, and is skipped with the reason without it.</summary>
public sealed class NeedsNodeTheoryAttribute : TheoryAttribute
{
    /// <summary>Needs node and npm on PATH.</summary>
    public NeedsNodeTheoryAttribute() => Skip = NodeTools.Missing;
}
