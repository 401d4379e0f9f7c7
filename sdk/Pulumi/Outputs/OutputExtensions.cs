using System.Collections.Immutable;

namespace Pulumi;

/// <summary>What can be asked of outputs of lists and unions.</summary>
public static class OutputExtensions
{
    /// <summary>The element at an index; one outside the list fails the deployment.</summary>
    public static Output<T> GetAt<T>(this Output<ImmutableArray<T>> array, Input<int> index) =>
        Output.Tuple(array, index.ToOutput()).Apply(static pair => pair.Item1[pair.Item2]);

    /// <summary>The first element; an empty list fails the deployment.</summary>
    public static Output<T> First<T>(this Output<ImmutableArray<T>> array) => array.GetAt(0);

    /// <summary>The number of elements.</summary>
    public static Output<int> Length<T>(this Output<ImmutableArray<T>> array) =>
        array.Apply(static values => values.IsDefault ? 0 : values.Length);

    /// <summary>Whether the union holds its first type.</summary>
    public static Output<bool> IsT0<T0, T1>(this Output<Union<T0, T1>> output) =>
        output.Apply(static union => union.IsT0);

    /// <summary>Whether the union holds its second type.</summary>
    public static Output<bool> IsT1<T0, T1>(this Output<Union<T0, T1>> output) =>
        output.Apply(static union => union.IsT1);

    /// <summary>The value as the first type; a union that holds the second fails the deployment.</summary>
    public static Output<T0> AsT0<T0, T1>(this Output<Union<T0, T1>> output) =>
        output.Apply(static union => union.AsT0);

    /// <summary>The value as the second type; a union that holds the first fails the deployment.</summary>
    public static Output<T1> AsT1<T0, T1>(this Output<Union<T0, T1>> output) =>
        output.Apply(static union => union.AsT1);

    /// <summary>The value, whichever type it is.</summary>
    public static Output<object> Value<T0, T1>(this Output<Union<T0, T1>> output) =>
        output.Apply(static union => union.Value);
}
