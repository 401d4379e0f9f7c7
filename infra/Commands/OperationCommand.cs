using System.CommandLine;

using Infra.Operations;

namespace Infra.Commands;

/// <summary>preview, up, destroy, refresh: one operation over one stack.</summary>
internal static class OperationCommand
{
    public static Command Create(Verb verb, string description, Surroundings surroundings)
    {
        var command = new Command(verb.ToString().ToLowerInvariant(), description)
        {
            Options.Stack, Options.Engine, Options.Output, Options.NoColor, Options.Diff, Options.Parallel,
        };
        if (verb is not Verb.Preview)
        {
            command.Add(Options.Yes);
        }

        if (verb is Verb.Up)
        {
            command.Add(Options.SkipPreview);
        }

        command.Add(verb is Verb.Destroy ? Options.Confirm : Options.ExpectNoChanges);
        command.SetAction((parsed, cancellation) =>
            new OrderedOperation(RequestOf(verb, parsed), surroundings).RunAsync(cancellation));
        return command;
    }

    private static OperationRequest RequestOf(Verb verb, ParseResult parsed) => new()
    {
        Verb = verb,
        Stack = parsed.GetRequiredValue(Options.Stack),
        Engine = parsed.GetValue(Options.Engine),
        Output = parsed.GetValue(Options.Output),
        NoColor = parsed.GetValue(Options.NoColor),
        Diff = parsed.GetValue(Options.Diff),
        Parallel = parsed.GetValue(Options.Parallel),
        Yes = verb is not Verb.Preview && parsed.GetValue(Options.Yes),
        Confirm = verb is Verb.Destroy ? parsed.GetValue(Options.Confirm) : null,
        SkipPreview = verb is Verb.Up && parsed.GetValue(Options.SkipPreview),
        ExpectNoChanges = verb is not Verb.Destroy && parsed.GetValue(Options.ExpectNoChanges),
    };
}
