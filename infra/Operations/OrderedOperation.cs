using Infra.Engines;
using Infra.Output;
using Infra.Stacks;

namespace Infra.Operations;

/// <summary>Does one operation in its place: what a stack needs comes up before it, and goes after it.</summary>
internal sealed class OrderedOperation
{
    private readonly OperationRequest request;
    private readonly Surroundings surroundings;
    private readonly StackOperation operation;

    public OrderedOperation(OperationRequest request, Surroundings surroundings)
    {
        this.request = request;
        this.surroundings = surroundings;
        operation = new StackOperation(request, surroundings, ViewOf(request, new JsonView(surroundings.Screen)));
    }

    /// <summary>Runs it and gives the exit code.</summary>
    public async Task<int> RunAsync(CancellationToken cancellation) =>
        (await operation.EndAsync(() => RunInOrderAsync(cancellation), cancellation)).ExitCode;

    private async Task RunInOrderAsync(CancellationToken cancellation)
    {
        if (request.Verb is Verb.Up or Verb.Refresh)
        {
            new Consent(request, surroundings.Screen).Require(isGuarded: false);
        }

        var project = ProjectFolder.Find(surroundings.Folder);
        project.RequireStack(request.Stack);
        var runsProgram = request.Verb is Verb.Preview or Verb.Up;
        if (runsProgram)
        {
            StackTypes.Prepare();
        }

        var choice = await EngineChoice.MakeAsync(request.Engine, project, surroundings, cancellation);
        var selected = choice.SelectAsync(request.Stack, cancellation);
        var order = new StackOrder(choice);
        if (request.Verb is Verb.Destroy)
        {
            await RefuseWhileUsedAsync(order, cancellation);
        }

        var missing = runsProgram ? await order.MissingForAsync(request.Stack, cancellation) : [];
        await selected;
        await BringUpAsync(missing, choice, cancellation);

        // What has come up is read as it is, in the preview of an update too.
        var planned = request.Verb is Verb.Preview ? missing : [];
        await operation.RunPhasesAsync(choice, surroundings.Program(planned), cancellation);
    }

    private async Task RefuseWhileUsedAsync(StackOrder order, CancellationToken cancellation)
    {
        if (await order.UsersOfAsync(request.Stack, cancellation) is { Count: > 0 } users)
        {
            var needs = users.Count == 1 ? "needs" : "need";
            var commands = string.Join(", ", users.Select(static user => $"idp destroy {user}"));
            throw new UserError(
                $"{string.Join(", ", users)} {needs} the outputs of {request.Stack}; first run {commands}");
        }
    }

    private async Task BringUpAsync(
        IReadOnlyList<string> missing, EngineChoice choice, CancellationToken cancellation)
    {
        if (missing.Count > 0 && request.Verb is Verb.Up)
        {
            await CheckAsync(missing, choice, cancellation);
        }

        foreach (var needed in missing)
        {
            surroundings.Screen.Talk.WriteLine(
                $"{request.Stack} reads the outputs of {needed}, which is not up yet: {needed} comes first");
            var first = request with { Stack = needed, ExpectNoChanges = false };
            var outcome = await new StackOperation(first, surroundings, ViewOf(first, new QuietView()))
                .RunAsync(choice, surroundings.Program([]), cancellation);
            operation.Before.Add(outcome);
            if (outcome.Failure is { } failure)
            {
                var reasons = request.Output is OutputFormat.Json ? $": {Reasons(failure, outcome)}" : "";
                throw new UserError(
                    $"{request.Stack} was not touched, since {needed} failed{reasons}", failure.ExitCode);
            }
        }
    }

    // A mistake in the environment's own settings is said before anything else is made for it.
    private async Task CheckAsync(
        IReadOnlyList<string> missing, EngineChoice choice, CancellationToken cancellation)
    {
        var preview = request with { Verb = Verb.Preview, ExpectNoChanges = false };
        var outcome = await new StackOperation(preview, surroundings, new QuietView())
            .RunAsync(choice, surroundings.Program(missing), cancellation);
        if (outcome.Failure is { } failure)
        {
            operation.Open(choice);
            throw new UserError(Reasons(failure, outcome), failure.ExitCode);
        }
    }

    private static string Reasons(Failure failure, OperationOutcome outcome) =>
        string.Join('\n', failure.Messages(outcome.Events));

    private IOperationView ViewOf(OperationRequest shown, IOperationView unlessText) =>
        shown.Output is OutputFormat.Json ? unlessText : new TextView(shown, surroundings.Screen);
}
