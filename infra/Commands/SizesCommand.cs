using System.CommandLine;

using Infra.Operations;
using Infra.Output;
using Infra.Platform.Apis;
using Infra.Platform.Documents.Reference;

namespace Infra.Commands;

/// <summary>sizes: what each size of each API means on each target.</summary>
internal static class SizesCommand
{
    private static readonly Argument<string?> Api = new("api")
    {
        Description = "Kind of an API, as SqlDatabase; by default all of them",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("sizes", "What each size of each API means on each target") { Api, Options.Output };
        command.SetAction(parsed =>
        {
            var report = new SizesReport(Chosen(parsed.GetValue(Api)));
            surroundings.Screen.Data.Write(
                parsed.GetValue(Options.Output) is OutputFormat.Json ? report.Json() : report.Text());
            return ExitCodes.Ok;
        });
        return command;
    }

    private static IReadOnlyList<SizeTable> Chosen(string? kind)
    {
        var all = Catalog.Apis;
        var chosen = kind is null
            ? all
            : [.. all.Where(api => api.Model.Kind.Equals(kind, StringComparison.OrdinalIgnoreCase))];
        return chosen.Count > 0
            ? [.. chosen.Select(SizeTable.Of)]
            : throw new UserError(
                $"there is no API {kind}; there are {string.Join(", ", all.Select(static api => api.Model.Kind))}");
    }
}
