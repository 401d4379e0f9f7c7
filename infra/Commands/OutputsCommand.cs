using System.CommandLine;

using Infra.Engines;
using Infra.Operations;
using Infra.Output;

namespace Infra.Commands;

/// <summary>outputs: what a stack gives to others.</summary>
internal static class OutputsCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var command = new Command("outputs", "Show the outputs of a stack")
        {
            Options.Stack, Options.Engine, Options.Output, Options.ShowSecrets,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var stack = parsed.GetRequiredValue(Options.Stack);
            using var session = await Session.OpenAsync(
                stack, parsed.GetValue(Options.Engine), surroundings, cancellation);
            var outputs = await session.Stack.GetOutputsAsync(cancellation);
            var text = parsed.GetValue(Options.Output) is OutputFormat.Json
                ? OutputsText.Json(outputs, parsed.GetValue(Options.ShowSecrets))
                : OutputsText.Lines(outputs, parsed.GetValue(Options.ShowSecrets));
            surroundings.Screen.Data.Write(text);
            return ExitCodes.Ok;
        });
        return command;
    }
}
