using System.Collections.Immutable;
using System.Globalization;

namespace Pulumi;

/// <summary>Makes and combines outputs.</summary>
public static partial class Output
{
    /// <summary>An output of a value that is known already.</summary>
    public static Output<T> Create<T>(T value) => new(OutputData.Known(value));

    /// <summary>An output of a task's result; the deployment waits for it.</summary>
    public static Output<T> Create<T>(Task<T> value) => new(FromTask(value, isSecret: false));

    /// <summary>A secret of a value that is known already.</summary>
    public static Output<T> CreateSecret<T>(T value) => new(OutputData.Known(value).WithSecret(true));

    /// <summary>A secret of a task's result.</summary>
    public static Output<T> CreateSecret<T>(Task<T> value) => new(FromTask(value, isSecret: true));

    /// <summary>The same value as a secret.</summary>
    public static Output<T> CreateSecret<T>(Output<T> value) => new(WithSecret(value, isSecret: true));

    /// <summary>The same value, no longer a secret. It will be shown and stored in clear.</summary>
    public static Output<T> Unsecret<T>(Output<T> output) => new(WithSecret(output, isSecret: false));

    /// <summary>Whether the output is a secret.</summary>
    public static async Task<bool> IsSecretAsync<T>(Output<T> output) =>
        (await output.Data.ConfigureAwait(false)).IsSecret;

    /// <summary>One output of all values, in order; it is known when all are, and secret when one is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Input<T>[] inputs) => All((IEnumerable<Input<T>>)inputs);

    /// <summary>One output of all values, in order; it is known when all are, and secret when one is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Input<T>> inputs) =>
        All(inputs.Select(static input => input.ToOutput()));

    /// <summary>One output of all values, in order; it is known when all are, and secret when one is.</summary>
    public static Output<ImmutableArray<T>> All<T>(params Output<T>[] outputs) => All((IEnumerable<Output<T>>)outputs);

    /// <summary>One output of all values, in order; it is known when all are, and secret when one is.</summary>
    public static Output<ImmutableArray<T>> All<T>(IEnumerable<Output<T>> outputs) => new(Gather(outputs.ToArray()));

    /// <summary>A text of values, outputs and inputs, written in the invariant culture.</summary>
    public static Output<string> Format(FormattableString formattableString)
    {
        var arguments = formattableString.GetArguments();
        var outputs = new Output<object?>[arguments.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            outputs[i] = ToObject(arguments[i]);
        }

        return All(outputs).Apply(values =>
            string.Format(CultureInfo.InvariantCulture, formattableString.Format, [.. values]));
    }

    /// <summary>Whatever it is, as an output of an object.</summary>
    internal static Output<object?> ToObject(object? value) => value switch
    {
        IOutput output => output.ToObject(),
        IInput input => input.ToUntypedOutput().ToObject(),
        _ => Create(value),
    };

    private static async Task<OutputData<T>> FromTask<T>(Task<T> value, bool isSecret) =>
        OutputData.Known(await value.ConfigureAwait(false)).WithSecret(isSecret);

    private static async Task<OutputData<T>> WithSecret<T>(Output<T> output, bool isSecret) =>
        (await output.Data.ConfigureAwait(false)).WithSecret(isSecret);

    private static async Task<OutputData<ImmutableArray<T>>> Gather<T>(Output<T>[] outputs)
    {
        var values = ImmutableArray.CreateBuilder<T>(outputs.Length);
        var all = OutputData.Known(0);
        foreach (var output in outputs)
        {
            var data = await output.Data.ConfigureAwait(false);
            values.Add(data.Value);
            all = all.From(data);
        }

        return all.With(values.MoveToImmutable());
    }
}
