using System.Globalization;

namespace Infra.Engine.Host;

/// <summary><c>stack history</c>: former updates, the latest first.</summary>
internal static class StackHistoryCommand
{
    /// <summary>Shows them.</summary>
    public static void Run(CommandContext context)
    {
        var stack = context.Stack();
        var records = Page(context.Workspace.Backend.History(stack), context.Arguments);
        if (!context.Arguments.Has("json"))
        {
            Show(context, records);
            return;
        }

        context.WriteJson(json => json.List(records, record => Write(json, record)));
    }

    private static List<UpdateRecord> Page(IEnumerable<UpdateRecord> records, Arguments arguments)
    {
        var size = Number(arguments, "page-size", 10);
        var page = Number(arguments, "page", 1);
        return [.. records.Skip((page - 1) * size).Take(size)];
    }

    private static int Number(Arguments arguments, string flag, int otherwise) => arguments.Value(flag) switch
    {
        null => otherwise,
        var text when int.TryParse(text, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new CommandException($"--{flag} is '{text}'; it must be a number from 1"),
    };

    private static void Show(CommandContext context, List<UpdateRecord> records)
    {
        if (records.Count == 0)
        {
            context.WriteLine("Stack has never been updated");
        }

        var now = context.Invocation.Time.GetUtcNow();
        foreach (var record in records)
        {
            var when = context.Arguments.Has("full-dates")
                ? TimeTexts.Exact(record.Start) : TimeTexts.Ago(now - record.Start);
            context.WriteLine($"Version: 0\nUpdateKind: {record.Kind}\nStatus: {record.Result}");
            context.WriteLine($"Message: {record.Message}");
            context.WriteLine($"{Counts(record)} Updated {when} took {TimeTexts.Duration(record.End - record.Start)}");
            foreach (var (name, value) in record.Environment)
            {
                context.WriteLine($"    {name}: {value}");
            }

            context.WriteLine("");
        }
    }

    private static string Counts(UpdateRecord record)
    {
        int Count(StepKind kind) => record.ResourceChanges.GetValueOrDefault(kind);
        return $"+{Count(StepKind.Create)}-{Count(StepKind.Delete)}~{Count(StepKind.Update)} {Count(StepKind.Same)}";
    }

    private static void Write(StateJsonWriter json, UpdateRecord record)
    {
        json.StartObject();
        json.Property("version", 0L);
        json.Property("kind", record.Kind);
        json.Property("startTime", TimeTexts.Exact(record.Start));
        json.Property("message", record.Message);
        json.Name("environment");
        json.Object(record.Environment, json.Text);
        json.Name("config");
        WriteConfig(json, record);
        json.Property("result", record.Result);
        json.Property("endTime", TimeTexts.Exact(record.End));
        if (!record.ResourceChanges.IsEmpty)
        {
            json.Name("resourceChanges");
            EventJson.WriteChanges(json, record.ResourceChanges);
        }

        json.EndObject();
    }

    // Secrets stay hidden: nobody needs a former password to read what happened.
    private static void WriteConfig(StateJsonWriter json, UpdateRecord record) =>
        json.Object(
            record.Config,
            text => ConfigCommands.WriteValue(json, StoredConfig.Parse(text), showSecrets: false));
}
