using System.Text.Json.Nodes;

namespace Infra.Conformance;

/// <summary>One recorded command: what it was, what it said, and all that went over the wire.</summary>
internal sealed class RecordedStep
{
    private readonly Lazy<Dictionary<string, int>> begun;

    private RecordedStep(string folder, string before)
    {
        Folder = folder;
        Name = Path.GetFileName(folder);
        var lines = File.ReadAllLines(Path.Combine(folder, "command.txt"));
        Command = lines.First(static line => !line.StartsWith('#'));
        Remarks = [.. lines.Where(static line => line.StartsWith('#')).Select(static line => line[1..].Trim())];
        Output = Text("stdout.txt");
        Error = Text("stderr.txt");
        ExitCode = int.Parse(Text("exit-code.txt"), System.Globalization.CultureInfo.InvariantCulture);
        Calls = ReadCalls();
        Events = [.. Lines("events.jsonl").Select(static line => JsonNode.Parse(line)!.AsObject())];
        Logs = [.. Lines("engine.jsonl").Select(static line => JsonNode.Parse(line)!.AsObject())];
        StateBefore = before;
        var state = Path.Combine(folder, "state.json");
        HasState = File.Exists(state);
        begun = new(BegunInEvents);
        StateAfter = HasState ? state : Removes ? "" : before;
    }

    /// <summary>The folder's name.</summary>
    public string Name { get; }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The command line, with variables before it.</summary>
    public string Command { get; }

    /// <summary>The circumstances.</summary>
    public IReadOnlyList<string> Remarks { get; }

    /// <summary>What stood on standard output.</summary>
    public string Output { get; }

    /// <summary>What stood on standard error.</summary>
    public string Error { get; }

    /// <summary>How it ended.</summary>
    public int ExitCode { get; }

    /// <summary>Every call, in order of their starts.</summary>
    public IReadOnlyList<RecordedCall> Calls { get; }

    /// <summary>The event log.</summary>
    public IReadOnlyList<JsonObject> Events { get; }

    /// <summary>What the program said to the Engine service; empty where that was not recorded.</summary>
    public IReadOnlyList<JsonObject> Logs { get; }

    /// <summary>The last recorded state before this step: a file, or "".</summary>
    public string StateBefore { get; }

    /// <summary>The last recorded state after this step: a file, or "".</summary>
    public string StateAfter { get; }

    /// <summary>Whether the state was recorded after this very step.</summary>
    public bool HasState { get; }

    /// <summary>The program in place, or "".</summary>
    public string Program => Remarks
        .Where(static remark => remark.StartsWith("index.js = ", StringComparison.Ordinal))
        .Select(remark => Path.Combine(Path.GetDirectoryName(Folder)!, remark["index.js = ".Length..]))
        .FirstOrDefault("");

    /// <summary>Whether the command changes a stack.</summary>
    public bool Changes => CommandLine.Parse(Command).Arguments is ["up" or "destroy" or "refresh", ..];

    private bool Removes => ExitCode == 0
        && (Command.Contains("stack rm", StringComparison.Ordinal)
            || Command.Contains("--remove", StringComparison.Ordinal));

    /// <summary>The steps of a scenario, in order.</summary>
    public static IReadOnlyList<RecordedStep> Of(string scenario)
    {
        List<RecordedStep> steps = [];
        var before = "";
        foreach (var folder in Directory.GetDirectories(scenario).Order(StringComparer.Ordinal))
        {
            if (File.Exists(Path.Combine(folder, "command.txt")))
            {
                steps.Add(new RecordedStep(folder, before));
                before = steps[^1].StateAfter;
            }
        }

        return steps;
    }

    /// <summary>What the engine first asked a provider because of a registration; null when it asked nothing.</summary>
    public RecordedCall? FirstQuestionOf(RecordedCall call)
    {
        var questions = Calls.Where(other => other.StartedAt > call.StartedAt
            && other.StartedAt < call.EndedAt
            && other.Method == "ResourceProvider/Check"
            && other.Subject.EndsWith(call.Arrival, StringComparison.Ordinal)).ToList();
        return questions.Find(other => JsonNode.DeepEquals(other.Request["news"], call.Request["object"]))
            ?? (call.HasEnded ? questions.FirstOrDefault() : null);
    }

    /// <summary>Whether the engine never looked at what the program asked, because it was stopping by then.</summary>
    public bool IsTooLate(RecordedCall call) =>
        !call.HasEnded && !call.Method.EndsWith("/SignalAndWaitForShutdown", StringComparison.Ordinal)
        && FirstQuestionOf(call) is null;

    /// <summary>
    /// What the program asked between two places, in the order in which it arrived: of requests that were on their way
    /// at once, the one that the engine looked at first came first, and those that it never looked at came last.
    /// </summary>
    public IEnumerable<RecordedCall> Asked(int from, int to) => Calls
        .Where(call => call.ByProgram && call.StartedAt > from && call.StartedAt < to)
        .OrderBy(call => FirstQuestionOf(call)?.StartedAt
            ?? (call.HasEnded ? Math.Max(call.StartedAt, BeforeInEvents(call)) : int.MaxValue))
        .ThenBy(call => begun.Value.GetValueOrDefault(call.Arrival, int.MaxValue));

    // Of what needs no answer of a provider, the events tell what it came after.
    private int BeforeInEvents(RecordedCall call)
    {
        var place = begun.Value.GetValueOrDefault(call.Arrival, -1);
        var before = Calls.Where(other => other.ByProgram && other != call
                && begun.Value.GetValueOrDefault(other.Arrival, int.MaxValue) < place)
            .MaxBy(other => begun.Value[other.Arrival]);
        return before is null ? 0 : FirstQuestionOf(before)?.StartedAt ?? 0;
    }

    // Where in the event log each resource was begun, by the end of its URN.
    private Dictionary<string, int> BegunInEvents()
    {
        Dictionary<string, int> places = new(StringComparer.Ordinal);
        for (var i = 0; i < Events.Count; i++)
        {
            var urn = WireJson.Text(Events[i]["resourcePreEvent"]?["metadata"], "urn");
            var end = urn.LastIndexOf('$');
            places.TryAdd(end < 0 ? urn.Split("::", 3)[^1] : urn[(end + 1)..], i);
        }

        return places;
    }

    private List<RecordedCall> ReadCalls()
    {
        List<RecordedCall> calls = [];
        Dictionary<int, RecordedCall> open = [];
        var place = 0;
        foreach (var text in Lines("grpc.jsonl"))
        {
            var line = JsonNode.Parse(text)!.AsObject();
            var phase = line["phase"]?.GetValue<string>();
            place++;
            if (phase == "start")
            {
                calls.Add(open[line["call"]!.GetValue<int>()] = new RecordedCall(line, place));
            }
            else if (phase == "end")
            {
                open[line["call"]!.GetValue<int>()].End(line, place);
            }
        }

        return calls;
    }

    private string Text(string file) =>
        Path.Combine(Folder, file) is var path && File.Exists(path) ? File.ReadAllText(path) : "";

    private IEnumerable<string> Lines(string file) =>
        Text(file).Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
