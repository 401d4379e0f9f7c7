namespace Pulumi;

/// <summary>What a property of a resource takes: a plain value or an output.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class Input<T> : IInput
{
    private readonly T value = default!;
    private Output<T>? output;

    private protected Input()
    {
    }

    private protected Input(T value) => this.value = value;

    private protected Input(Output<T> output) => this.output = output;

    object? IInput.Content => Content;

    private protected virtual object? Content => output ?? (object?)value;

    /// <summary>A plain value as an input.</summary>
    public static implicit operator Input<T>(T value) => new(value);

    /// <summary>An output as an input.</summary>
    public static implicit operator Input<T>(Output<T> value) => value is null ? null! : new Input<T>(value);

    /// <summary>The input as an output; none becomes the default of the type.</summary>
    public static implicit operator Output<T>(Input<T> input) => input.ToOutput();

    IOutput IInput.ToUntypedOutput() => AsOutput();

    internal virtual Output<T> AsOutput() => output ??= new Output<T>(OutputData.Known(value));

    /// <summary>The plain value, if it is one: what can be compared without waiting.</summary>
    internal bool TryGetPlain(out T plain)
    {
        plain = value;
        return output is null;
    }
}
