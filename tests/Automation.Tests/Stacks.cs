using Pulumi.Automation;

namespace Infra.Automation.Tests;

/// <summary>Makes stacks over a command that is not real.</summary>
internal static class Stacks
{
    public const string Summary = """
        {"sequence":1,"timestamp":2,"summaryEvent":{"maybeCorrupt":false,"durationSeconds":3,
        "resourceChanges":{"create":4},"PolicyPacks":{},"isPreview":true,"result":"succeeded"}}
        """;

    public static FakeCommand Command() => new FakeCommand
    {
        Events = { Summary },
    }
        .Answer("stack output", """{"url":"https://x","limits":{"cpu":[1,2.5,true,null]}}""")
        .Answer("stack history", """
            [{"version":7,"kind":"update","startTime":"2026-11-22T10:00:00.000Z","message":"m","environment":{"a":"b"},
              "config":{"p:k":{"value":"v","secret":true}},"result":"succeeded","endTime":"2026-11-22T10:00:01.000Z",
              "resourceChanges":{"create":2,"same":1}}]
            """);

    public static async Task<WorkspaceStack> LocalAsync(FakeCommand command)
    {
        var stack = await LocalWorkspace.SelectStackAsync(
            new LocalProgramArgs("dev", Path.GetTempPath()) { PulumiCommand = command });
        command.Calls.Clear();
        command.Inputs.Clear();
        return stack;
    }

    public static async Task<WorkspaceStack> InlineAsync(FakeCommand command, PulumiFn program)
    {
        var stack = await LocalWorkspace.CreateOrSelectStackAsync(
            new InlineProgramArgs("shop", "dev", program) { PulumiCommand = command });
        command.Calls.Clear();
        return stack;
    }
}
