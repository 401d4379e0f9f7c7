namespace Pulumi.Automation;

/// <summary>A program that runs inside this process, once for every operation.</summary>
public abstract class PulumiFn
{
    private protected PulumiFn()
    {
    }

    /// <summary>A program that gives the outputs of the stack, and can be told to stop.</summary>
    public static PulumiFn Create(Func<CancellationToken, Task<IDictionary<string, object?>>> program) =>
        new Inline((runner, cancellation) => runner.RunAsync(() => program(cancellation)));

    /// <summary>A program that gives the outputs of the stack.</summary>
    public static PulumiFn Create(Func<Task<IDictionary<string, object?>>> program) => Create(_ => program());

    /// <summary>A program without outputs that can be told to stop.</summary>
    public static PulumiFn Create(Func<CancellationToken, Task> program) => Create(async cancellation =>
    {
        await program(cancellation).ConfigureAwait(false);
        return NoOutputs;
    });

    /// <summary>A program without outputs.</summary>
    public static PulumiFn Create(Func<Task> program) => Create(_ => program());

    /// <summary>A program that gives the outputs of the stack at once.</summary>
    public static PulumiFn Create(Func<IDictionary<string, object?>> program) =>
        Create(_ => Task.FromResult(program()));

    /// <summary>A program without outputs that is done at once.</summary>
    public static PulumiFn Create(Action program) => Create(() =>
    {
        program();
        return NoOutputs;
    });

    /// <summary>A program that is a stack class.</summary>
    public static PulumiFn Create<TStack>()
        where TStack : Stack, new() =>
        new Inline(static (runner, _) => runner.RunStackAsync(static () => new TStack()));

    /// <summary>A program that is a stack class with services in its constructor.</summary>
    public static PulumiFn Create<TStack>(IServiceProvider serviceProvider)
        where TStack : Stack => Create(serviceProvider, typeof(TStack));

    /// <summary>A program that is a stack class with services in its constructor.</summary>
    public static PulumiFn Create(IServiceProvider serviceProvider, Type stackType)
    {
        if (!typeof(Stack).IsAssignableFrom(stackType))
        {
            throw new ArgumentException($"{stackType} is no {typeof(Stack)}.", nameof(stackType));
        }

        return new Inline((runner, _) => runner.RunStackAsync(() =>
            serviceProvider.GetService(stackType) as Stack
                ?? throw new InvalidOperationException($"The services have no {stackType}. Register it before.")));
    }

    private static IDictionary<string, object?> NoOutputs => new Dictionary<string, object?>();

    internal abstract Task<int> RunAsync(ProgramRunner runner, CancellationToken cancellation);

    private sealed class Inline(Func<ProgramRunner, CancellationToken, Task<int>> run) : PulumiFn
    {
        internal override Task<int> RunAsync(ProgramRunner runner, CancellationToken cancellation) =>
            run(runner, cancellation);
    }
}
