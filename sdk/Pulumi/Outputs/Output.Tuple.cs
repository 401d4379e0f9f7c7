namespace Pulumi;

public static partial class Output
{
    private static readonly Output<int> Nothing = Create(0);

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Input<T1> item1, Input<T2> item2) =>
        Tuple(item1.ToOutput(), item2.ToOutput());

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2)> Tuple<T1, T2>(Output<T1> item1, Output<T2> item2) =>
        new(Join(item1, item2));

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Input<T1> item1, Input<T2> item2, Input<T3> item3) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput());

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2, T3)> Tuple<T1, T2, T3>(Output<T1> item1, Output<T2> item2, Output<T3> item3) =>
        Tuple(item1, item2, item3, Nothing, Nothing, Nothing, Nothing, Nothing)
            .Apply(static all => (all.Item1, all.Item2, all.Item3));

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput());

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2, T3, T4)> Tuple<T1, T2, T3, T4>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4) =>
        Tuple(item1, item2, item3, item4, Nothing, Nothing, Nothing, Nothing)
            .Apply(static all => (all.Item1, all.Item2, all.Item3, all.Item4));

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5) =>
        Tuple(item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(), item5.ToOutput());

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2, T3, T4, T5)> Tuple<T1, T2, T3, T4, T5>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5) =>
        Tuple(item1, item2, item3, item4, item5, Nothing, Nothing, Nothing)
            .Apply(static all => (all.Item1, all.Item2, all.Item3, all.Item4, all.Item5));

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4, Input<T5> item5, Input<T6> item6) =>
        Tuple(
            item1.ToOutput(), item2.ToOutput(), item3.ToOutput(),
            item4.ToOutput(), item5.ToOutput(), item6.ToOutput());

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6)> Tuple<T1, T2, T3, T4, T5, T6>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4, Output<T5> item5, Output<T6> item6) =>
        Tuple(item1, item2, item3, item4, item5, item6, Nothing, Nothing)
            .Apply(static all => (all.Item1, all.Item2, all.Item3, all.Item4, all.Item5, all.Item6));

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7) =>
        Tuple(
            item1.ToOutput(), item2.ToOutput(), item3.ToOutput(),
            item4.ToOutput(), item5.ToOutput(), item6.ToOutput(), item7.ToOutput());

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7)> Tuple<T1, T2, T3, T4, T5, T6, T7>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7) =>
        Tuple(item1, item2, item3, item4, item5, item6, item7, Nothing)
            .Apply(static all => (all.Item1, all.Item2, all.Item3, all.Item4, all.Item5, all.Item6, all.Item7));

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Input<T1> item1, Input<T2> item2, Input<T3> item3, Input<T4> item4,
        Input<T5> item5, Input<T6> item6, Input<T7> item7, Input<T8> item8) =>
        Tuple(
            item1.ToOutput(), item2.ToOutput(), item3.ToOutput(), item4.ToOutput(),
            item5.ToOutput(), item6.ToOutput(), item7.ToOutput(), item8.ToOutput());

    /// <summary>One output of all the values; it is known when all are, and secret when one is.</summary>
    public static Output<(T1, T2, T3, T4, T5, T6, T7, T8)> Tuple<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8) =>
        new(Join(item1, item2, item3, item4, item5, item6, item7, item8));

    private static async Task<OutputData<(T1, T2)>> Join<T1, T2>(Output<T1> item1, Output<T2> item2)
    {
        var first = await item1.Data.ConfigureAwait(false);
        var second = await item2.Data.ConfigureAwait(false);
        return OutputData.Known((first.Value, second.Value)).From(first).From(second);
    }

    private static async Task<OutputData<(T1, T2, T3, T4, T5, T6, T7, T8)>> Join<T1, T2, T3, T4, T5, T6, T7, T8>(
        Output<T1> item1, Output<T2> item2, Output<T3> item3, Output<T4> item4,
        Output<T5> item5, Output<T6> item6, Output<T7> item7, Output<T8> item8)
    {
        var left = await Join(Pair(item1, item2), Pair(item3, item4)).ConfigureAwait(false);
        var right = await Join(Pair(item5, item6), Pair(item7, item8)).ConfigureAwait(false);
        var (((v1, v2), (v3, v4)), ((v5, v6), (v7, v8))) = (left.Value, right.Value);
        return OutputData.Known((v1, v2, v3, v4, v5, v6, v7, v8)).From(left).From(right);

        static Output<(TA, TB)> Pair<TA, TB>(Output<TA> first, Output<TB> second) => new(Join(first, second));
    }
}
