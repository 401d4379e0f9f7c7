using System.CommandLine;

using Infra.Platform.Rendering.Files;
using Infra.Platform.Rendering.Impact;
using Infra.Platform.Schemas;

namespace Infra.Commands;

/// <summary>platform diff: what a change of APIs or claims means for the objects that exist.</summary>
internal static class DiffCommand
{
    private static readonly Argument<string> Before = new("base-dir")
    {
        Description = "The management repository as it is: definitions, Compositions, examples and claims",
    };

    private static readonly Argument<string> After = new("head-dir") { Description = "The same as it would be" };

    private static readonly Option<ImpactFormat> Format = new("--output", "-o")
    {
        Description = "text, json, or markdown for a pull request",
        DefaultValueFactory = static _ => ImpactFormat.Text,
    };

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("diff", "Show which composed objects a change makes, changes, renames and deletes")
        {
            Before, After, Format, Options.NoColor,
        };
        command.SetAction(parsed =>
        {
            var report = Compare(
                Read(parsed.GetRequiredValue(Before)), Read(parsed.GetRequiredValue(After)));
            surroundings.Screen.Data.Write(parsed.GetValue(Format) switch
            {
                ImpactFormat.Json => ImpactJson.Of(report),
                ImpactFormat.Markdown => ImpactMarkdown.Of(report),
                _ => ImpactText.Of(report, surroundings.Screen.UseColor(parsed.GetValue(Options.NoColor))),
            });
            return report.Breaks ? ExitCodes.Resource : ExitCodes.Ok;
        });
        return command;

        IReadOnlyList<Manifest> Read(string folder) =>
            Path.GetFullPath(folder, surroundings.Folder) is var path && Directory.Exists(path)
                ? ManifestFolder.Read(path)
                : throw new UserError($"{folder} is no folder; give two states of a management repository");
    }

    private static ImpactReport Compare(IReadOnlyList<Manifest> before, IReadOnlyList<Manifest> after)
    {
        try
        {
            return ImpactReport.Between(before, after);
        }
        catch (DefinitionException broken)
        {
            throw new UserError(broken.Message, ExitCodes.Resource);
        }
    }
}

/// <summary>How an impact is written.</summary>
internal enum ImpactFormat
{
    Text,
    Json,
    Markdown,
}
