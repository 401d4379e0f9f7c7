using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A value that may not be there yet, with the resources it was computed from and whether it is
/// secret.</summary>
/// <remarks>Outputs of resources become inputs of others; the engine learns the dependencies from them.</remarks>
/// <typeparam name="T">The type of the value.</typeparam>
public sealed class Output<T> : IOutput
{
    private readonly Registration? resource;
    private readonly string? property;
    private Task<OutputData<T>>? data;

    internal Output(OutputData<T> data) => this.data = Task.FromResult(data);

    internal Output(Task<OutputData<T>> data, bool tracked = true)
    {
        this.data = data;
        if (tracked)
        {
            Runner.Track(data);
        }
    }

    // Most properties of most resources are never read: their values are converted when somebody asks.
    internal Output(Registration resource, string property)
    {
        this.resource = resource;
        this.property = property;
    }

    internal Task<OutputData<T>> Data => Volatile.Read(ref data) ?? Read();

    Task IOutput.Completion => Data;

    /// <summary>An output of the task's result. It is not secret and depends on no resource.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "the official API has it")]
    public static Output<T> Create(Task<T> value) => Output.Create(value);

    /// <summary>Computes another value once this one is known; in a preview with an unknown value it is not
    /// called.</summary>
    /// <param name="func">Gets the value; what it throws fails the deployment.</param>
    public Output<TResult> Apply<TResult>(Func<T, TResult> func) => new(ApplyValue(func));

    /// <summary>Computes another value asynchronously once this one is known.</summary>
    /// <param name="func">Gets the value; the deployment waits for its task.</param>
    public Output<TResult> Apply<TResult>(Func<T, Task<TResult>> func) => new(ApplyTask(func));

    /// <summary>Does something asynchronously once this value is known.</summary>
    /// <param name="func">Gets the value; the deployment waits for its task.</param>
    public Output<ValueTuple> Apply(Func<T, Task> func) => new(ApplyTask(async value =>
    {
        await func(value).ConfigureAwait(false);
        return default(ValueTuple);
    }));

    /// <summary>Computes an input once this value is known; the result depends on both.</summary>
    /// <param name="func">Gets the value; null means the default of the type.</param>
    public Output<TResult> Apply<TResult>(Func<T, Input<TResult>?> func) =>
        new(ApplyOutput(value => func(value)?.ToOutput()));

    /// <summary>Computes another output once this value is known; the result depends on both.</summary>
    /// <param name="func">Gets the value; null means the default of the type.</param>
    public Output<TResult> Apply<TResult>(Func<T, Output<TResult>?> func) => new(ApplyOutput(func));

    /// <summary>As <see cref="Apply{TResult}(Func{T, Output{TResult}})"/>, for code that does not know the
    /// type.</summary>
    /// <param name="func">Gets the value as an object.</param>
    public Output<TResult> UntypedApply<TResult>(Func<object?, Output<TResult>> func) =>
        new(ApplyOutput(value => (Output<TResult>?)func(value)));

    /// <summary>Never the value, which may not be there: a text that says what to do instead.</summary>
    /// <exception cref="InvalidOperationException"><c>PULUMI_ERROR_OUTPUT_STRING</c> asks for an error.</exception>
    public override string ToString()
    {
        const string Advice =
            "Calling [ToString] on an Output<T> does not give its value. Use o.Apply(v => $\"prefix {v}\") or " +
            "Output.Format($\"prefix {o}\") to build a text from it. " +
            "See https://www.pulumi.com/docs/concepts/inputs-outputs";
        if (Environment.GetEnvironmentVariable("PULUMI_ERROR_OUTPUT_STRING") is "1" or "true" or "True")
        {
            throw new InvalidOperationException(Advice);
        }

        Deployment.Ambient?.Log.Warn(Advice);
        return Advice;
    }

    bool IOutput.TryGetData(out OutputData<object?> data)
    {
        var task = Data;
        if (!task.IsCompletedSuccessfully)
        {
            data = default;
            return false;
        }

        var typed = task.Result;
        data = typed.With<object?>(typed.Value);
        return true;
    }

    Output<object?> IOutput.ToObject() => this as Output<object?> ?? new Output<object?>(Boxed());

    private Task<OutputData<T>> Read()
    {
        var read = resource!.ReadAsync<T>(property!);
        return Interlocked.CompareExchange(ref data, read, null) ?? read;
    }

    private async Task<OutputData<object?>> Boxed()
    {
        var mine = await Data.ConfigureAwait(false);
        return mine.With<object?>(mine.Value);
    }

    private async Task<OutputData<TResult>> ApplyValue<TResult>(Func<T, TResult> func)
    {
        var mine = await Data.ConfigureAwait(false);
        return mine.IsKnown ? mine.With(func(mine.Value)) : mine.Unknown<TResult>();
    }

    private async Task<OutputData<TResult>> ApplyTask<TResult>(Func<T, Task<TResult>> func)
    {
        var mine = await Data.ConfigureAwait(false);
        return mine.IsKnown ? mine.With(await func(mine.Value).ConfigureAwait(false)) : mine.Unknown<TResult>();
    }

    private async Task<OutputData<TResult>> ApplyOutput<TResult>(Func<T, Output<TResult>?> func)
    {
        var mine = await Data.ConfigureAwait(false);
        if (!mine.IsKnown)
        {
            return mine.Unknown<TResult>();
        }

        if (func(mine.Value) is not { } output)
        {
            return mine.With(default(TResult)!);
        }

        var theirs = await output.Data.ConfigureAwait(false);
        return theirs.From(mine);
    }
}
