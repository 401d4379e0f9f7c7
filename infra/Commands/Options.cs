using System.CommandLine;

using Infra.Engines;
using Infra.Operations;

namespace Infra.Commands;

/// <summary>The options and arguments that commands share.</summary>
internal static class Options
{
    public static readonly Argument<string> Stack = new("stack")
    {
        Description = "The environment: its settings are Pulumi.<stack>.yaml",
    };

    public static readonly Option<EngineName> Engine = new("--engine")
    {
        Description = "auto (the installed pulumi, else embedded), pulumi, or embedded (simulated)",
        DefaultValueFactory = static _ => EngineName.Auto,
    };

    public static readonly Option<OutputFormat> Output = new("--output", "-o")
    {
        Description = "text, or json: one document, also on failure",
        DefaultValueFactory = static _ => OutputFormat.Text,
    };

    public static readonly Option<bool> NoColor = new("--no-color") { Description = "Never colour" };

    public static readonly Option<bool> Yes = new("--yes", "-y") { Description = "Change without asking" };

    public static readonly Option<string?> Confirm = new("--confirm")
    {
        Description = "The stack's name: destroy what is not protected without asking",
    };

    public static readonly Option<bool> SkipPreview = new("--skip-preview")
    {
        Description = "Change without showing first what would change",
    };

    public static readonly Option<bool> ExpectNoChanges = new("--expect-no-changes")
    {
        Description = "Any change is an error (exit code 7)",
    };

    public static readonly Option<bool> Diff = new("--diff") { Description = "Show every property that differs" };

    public static readonly Option<int?> Parallel = new("--parallel")
    {
        Description = "How many provider calls may run at once",
    };

    public static readonly Option<bool> ShowSecrets = new("--show-secrets")
    {
        Description = "Write secrets in clear",
    };
}
