using System.Collections.Immutable;

namespace Pulumi;

public sealed partial class InputList<T>
{
    /// <summary>A list of one value.</summary>
    public static implicit operator InputList<T>(T value) => Of([value]);

    /// <summary>A list of one output.</summary>
    public static implicit operator InputList<T>(Output<T> value) => Of([value]);

    /// <summary>A list of one input.</summary>
    public static implicit operator InputList<T>(Input<T> value) => Of([value]);

    /// <summary>A list of values; none gives none.</summary>
    public static implicit operator InputList<T>(T[] values) => Of(values?.Select(static value => (Input<T>)value));

    /// <summary>A list of outputs; none gives none.</summary>
    public static implicit operator InputList<T>(Output<T>[] values) =>
        Of(values?.Select(static value => (Input<T>)value));

    /// <summary>A list of inputs; none gives none.</summary>
    public static implicit operator InputList<T>(Input<T>[] values) => Of(values);

    /// <summary>A list of values; none gives none.</summary>
    public static implicit operator InputList<T>(List<T> values) => Of(values?.Select(static value => (Input<T>)value));

    /// <summary>A list of outputs; none gives none.</summary>
    public static implicit operator InputList<T>(List<Output<T>> values) =>
        Of(values?.Select(static value => (Input<T>)value));

    /// <summary>A list of inputs; none gives none.</summary>
    public static implicit operator InputList<T>(List<Input<T>> values) => Of(values);

    /// <summary>A list of values; an uninitialised one is empty.</summary>
    public static implicit operator InputList<T>(ImmutableArray<T> values) =>
        Of(values.IsDefault ? [] : values.Select(static value => (Input<T>)value));

    /// <summary>A list of outputs; an uninitialised one is empty.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Output<T>> values) =>
        Of(values.IsDefault ? [] : values.Select(static value => (Input<T>)value));

    /// <summary>A list of inputs; an uninitialised one is empty.</summary>
    public static implicit operator InputList<T>(ImmutableArray<Input<T>> values) => Of(values.IsDefault ? [] : values);

    /// <summary>As many elements as the output will have.</summary>
    public static implicit operator InputList<T>(Output<T[]> values) => OfRun(Run(values));

    /// <summary>As many elements as the output will have.</summary>
    public static implicit operator InputList<T>(Output<List<T>> values) => OfRun(Run(values));

    /// <summary>As many elements as the output will have.</summary>
    public static implicit operator InputList<T>(Output<IEnumerable<T>> values) => OfRun(Run(values));

    /// <summary>As many elements as the output will have.</summary>
    public static implicit operator InputList<T>(Output<ImmutableArray<T>> values) =>
        OfRun(values.Apply(static array => Inputs(array.IsDefault ? [] : array)));

    private static Output<ImmutableArray<Input<T>>> Run<TValues>(Output<TValues> values)
        where TValues : IEnumerable<T> => values.Apply(static sequence => Inputs(sequence));

    private static ImmutableArray<Input<T>> Inputs(IEnumerable<T>? values) =>
        values is null ? [] : [.. values.Select(static value => (Input<T>)value)];
}
