using System.CommandLine;

using Infra.Operations;
using Infra.Output;
using Infra.Platform.Apis;
using Infra.Platform.Documents;

namespace Infra.Commands;

/// <summary>platform render: writes the documents of the platform's APIs.</summary>
internal static class RenderCommand
{
    private static readonly Option<string> Folder = new("--output-dir")
    {
        Description = "The folder to write to",
        DefaultValueFactory = static _ => Path.Combine("platform", "published"),
    };

    private static readonly Option<string?> Baseline = new("--baseline")
    {
        Description = "The published documents that consumers rely on; by default what lies in the folder",
    };

    private static readonly Option<bool> Check = new("--check")
    {
        Description = "Write nothing; any difference is an error (exit code 7)",
    };

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("render", "Write XRDs, Compositions, forms, schemas and reference pages of the APIs")
        {
            Folder, Baseline, Check, Options.Output,
        };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(Folder);
            var published = FolderAt(folder);
            var documents = PlatformDocuments.Of(Catalog.Apis);
            var report = new RenderReport(
                published.Compare(documents),
                FolderAt(parsed.GetValue(Baseline) ?? folder).BreaksOf(documents),
                parsed.GetValue(Check));
            if (report is { IsCheck: false, Breaks.Count: 0 })
            {
                published.Write(documents);
            }

            surroundings.Screen.Data.Write(
                parsed.GetValue(Options.Output) is OutputFormat.Json ? report.Json() : report.Text());
            surroundings.Screen.Talk.Write(report.Problems());
            return report.ExitCode;
        });
        return command;

        PublishedFolder FolderAt(string path) => new(Path.GetFullPath(path, surroundings.Folder));
    }
}
