using System.Text;
using System.Text.RegularExpressions;

using Infra.Engine.Host;
using Infra.Testing;

using Xunit.Abstractions;

namespace Infra.Engine.Host.Tests.Display;

public sealed partial class RecordedDisplayTests(ITestOutputHelper output)
{
    // Where ours is another on purpose, or the logs do not have what the text was made of.
    private static readonly Dictionary<string, string> Listed = new()
    {
        ["01-basics/18-preview-color-diff"] = "ours colours a changed string whole, not its changed letters",
        ["05-references/29-invoke-fails-preview"] = Escapes,
        ["05-references/31-invoke-output-fails-preview"] = Escapes,
        ["05-references/32-invoke-unknown-preview"] = Escapes,
        ["06-failures/04-create-fails-up-diff"] = "a colour tag is printed as it is",
        ["06-failures/05-create-fails-continue-on-error-up"] = Escapes,
        ["06-failures/21-update-fails-continue-on-error-up"] = Escapes,
        ["06-failures/57-no-such-module-preview"] = Escapes,
        ["07-cli-options/077-refresh-run-program"] = "refresh by running the program is left out",
        ["07-cli-options/079-destroy-target-with-dependents-refused"] = "more than the last rows come in no order",
        ["09-wire/06-values-changed-preview-diff"] = "archives that differ are shown whole",
        ["11-engine-service/02-logs-preview"] = Streams,
        ["11-engine-service/03-logs-up"] = Streams,
    };

    private const string Escapes = "escape sequences of the program are printed without a terminal";
    private const string Streams = "the log does not say which stream a message came in";
    private const int UncertainRows = 3;

    [NeedsFact(TestData.RecordedPulumi)]
    public void Emit_RecordedEvents_ShowsWhatTheRealOneShowed()
    {
        var root = TestData.Folder(TestData.RecordedPulumi)!;
        var differing = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var total = 0;
        foreach (var folder in Scenarios(root))
        {
            if (Expected(folder) is not { } expected)
            {
                continue;
            }

            total++;
            var (theirs, ours) = (Normal(expected), Normal(Shown(folder)));
            if (theirs != ours)
            {
                differing[Path.GetRelativePath(root, folder)] = Difference(theirs, ours);
            }
        }

        output.WriteLine($"{total - differing.Count} of {total} recorded texts agree; {Listed.Count} are listed");
        Assert.NotEqual(0, total);
        Assert.Equal([], differing.Where(static pair => !Listed.ContainsKey(pair.Key)));
        Assert.Equal([], Listed.Keys.Where(name => !differing.ContainsKey(name)));
    }

    private static IEnumerable<string> Scenarios(string root) => Directory.GetDirectories(root)
        .SelectMany(static scenario => Directory.GetDirectories(scenario))
        .Where(static folder => File.Exists(Path.Combine(folder, "events.jsonl")))
        .Order(StringComparer.Ordinal);

    // The log has the last run of a command only, so that is the text to compare.
    private static string? Expected(string folder)
    {
        var text = File.ReadAllText(Path.Combine(folder, "stdout.txt"));
        var start = HeaderPattern().Matches(text) is { Count: > 0 } headers ? headers[^1].Index : -1;
        var end = TrailerPattern().Match(text) is { Success: true } trailer ? trailer.Index : text.Length;
        var killed = File.ReadAllText(Path.Combine(folder, "exit-code.txt")).Trim() == "-9";
        return start < 0 || killed || text.Contains("^C received", StringComparison.Ordinal) ? null : text[start..end];
    }

    private static string Shown(string folder)
    {
        var command = File.ReadAllText(Path.Combine(folder, "command.txt"));
        var header = File.ReadAllText(Path.Combine(folder, "stdout.txt"));
        var last = HeaderPattern().Matches(header)[^1].Value;
        var options = new DisplayOptions
        {
            Kind = last.Contains("efresh", StringComparison.Ordinal) ? OperationKind.Refresh
                : last.Contains("estroy", StringComparison.Ordinal) ? OperationKind.Destroy
                : OperationKind.Update,
            Preview = last.Contains("Previewing", StringComparison.Ordinal),
            Project = "shop",
            Stack = StackPattern().Match(header[header.IndexOf(last, StringComparison.Ordinal)..]).Value,
            Color = command.Contains("--color always", StringComparison.Ordinal) ? ColorMode.Always
                : command.Contains("--color raw", StringComparison.Ordinal) ? ColorMode.Raw
                : ColorMode.Never,
            Diff = command.Contains("--diff", StringComparison.Ordinal),
            ShowSames = command.Contains("--show-sames", StringComparison.Ordinal),
            ShowReads = command.Contains("--show-reads", StringComparison.Ordinal),
            ShowConfig = command.Contains("--show-config", StringComparison.Ordinal),
            ShowReplacementSteps = command.Contains("--show-replacement-steps", StringComparison.Ordinal),
            Urns = command.Contains("--urns", StringComparison.Ordinal),
        };
        var text = new StringWriter();
        using (var display = new OperationDisplay(options, text, TextWriter.Null, TimeProvider.System))
        {
            foreach (var engineEvent in RecordedEvents.Read(Path.Combine(folder, "events.jsonl")))
            {
                display.Emit(engineEvent);
            }
        }

        return text.ToString();
    }

    // Times differ; groups of diagnostics and the last rows come in no fixed order; the empty line below the header
    // comes late when a plugin says something before.
    private static string Normal(string text)
    {
        var timed = DurationPattern().Replace(text, "<dur>");
        var sections = SectionPattern().Match(timed) is { Success: true } first ? first.Index : timed.Length;
        var rows = timed[..sections].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var certain = Math.Max(0, rows.Length - UncertainRows);
        var result = string.Join('\n', rows[..certain].Concat(rows[certain..].Order(StringComparer.Ordinal))) + "\n";
        var said = timed.Split("Diagnostics:\n", 2);
        if (said.Length < 2)
        {
            return (result + timed[sections..]).TrimEnd('\n');
        }

        var end = SectionPattern().Match(said[1]) is { Success: true } section ? section.Index : said[1].Length;
        var groups = GroupPattern().Split(said[1][..end]).Order(StringComparer.Ordinal);
        return (result + "Diagnostics:\n" + string.Concat(groups) + said[1][end..]).TrimEnd('\n');
    }

    private static string Difference(string expected, string actual)
    {
        var (a, b) = (expected.Split('\n'), actual.Split('\n'));
        var text = new StringBuilder();
        foreach (var line in a.Except(b))
        {
            text.Append("  - ").AppendLine(line);
        }

        foreach (var line in b.Except(a))
        {
            text.Append("  + ").AppendLine(line);
        }

        return text.Length > 0 ? text.ToString() : $"  order or blank lines\n{expected}\n  ---- ours\n{actual}";
    }

    [GeneratedRegex(@"(?<=\()[a-z]+(?=\):)")]
    private static partial Regex StackPattern();

    [GeneratedRegex(
        @"^(\e\[38;5;13m\e\[1m)?(Updating|Refreshing|Destroying|Previewing (update|refresh|destroy)) \(",
        RegexOptions.Multiline)]
    private static partial Regex HeaderPattern();

    [GeneratedRegex(
        @"^\n?(The resources in the stack|All unprotected resources|There were no unprotected)",
        RegexOptions.Multiline)]
    private static partial Regex TrailerPattern();

    [GeneratedRegex(@"<dur>|(?<=\()\d+(\.\d+)?s(?=\))|(?<=Duration:(\e\[0m)? )\d\w*")]
    private static partial Regex DurationPattern();

    [GeneratedRegex(@"^(\e\[38;5;13m\e\[1m)?(Diagnostics|Outputs|Resources):", RegexOptions.Multiline)]
    private static partial Regex SectionPattern();

    [GeneratedRegex(@"(?<=\n)(?=  \S)")]
    private static partial Regex GroupPattern();
}
