using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A dictionary of inputs: what a map property of a resource takes.</summary>
/// <remarks>Two different values for one key fail the deployment when the map is read; the same value twice does
/// not.</remarks>
/// <typeparam name="TValue">The type of a value.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "the official API names it so")]
[SuppressMessage("Design", "CA1010", Justification = "the official API implements no generic interface")]
public sealed class InputMap<TValue>
    : Input<ImmutableDictionary<string, TValue>>, IEnumerable, IAsyncEnumerable<Input<KeyValuePair<string, TValue>>>
{
    // A part is a KeyValuePair<string, Input<TValue>>, or an output of a dictionary of them.
    private readonly List<object> parts = [];

    private int runs;

    /// <summary>An empty map.</summary>
    public InputMap()
    {
    }

    private protected override object? Content => runs == 0 ? Collect([.. parts.Select(One)]) : Entries();

    /// <summary>Adds a value.</summary>
    public Input<TValue> this[string key]
    {
        set => Add(key, value);
    }

    /// <summary>Values of a dictionary; none gives none.</summary>
    public static implicit operator InputMap<TValue>(Dictionary<string, TValue> values) => Of(values);

    /// <summary>Values of a dictionary; none gives none.</summary>
    public static implicit operator InputMap<TValue>(ImmutableDictionary<string, TValue> values) => Of(values);

    /// <summary>Values of a dictionary that may not be there yet.</summary>
    public static implicit operator InputMap<TValue>(Output<Dictionary<string, TValue>> values) =>
        OfRun(values.Apply(Inputs));

    /// <summary>Values of a dictionary that may not be there yet.</summary>
    public static implicit operator InputMap<TValue>(Output<IDictionary<string, TValue>> values) =>
        OfRun(values.Apply(Inputs));

    /// <summary>Values of a dictionary that may not be there yet.</summary>
    public static implicit operator InputMap<TValue>(Output<ImmutableDictionary<string, TValue>> values) =>
        OfRun(values.Apply(Inputs));

    /// <summary>A new map with the values of both; where both have a key, the second one's stays.</summary>
    [SuppressMessage("Design", "CA1000", Justification = "the official API has it")]
    public static InputMap<TValue> Merge(InputMap<TValue> first, InputMap<TValue> second) =>
        OfRun(Output.Tuple(first.Entries(), second.Entries()).Apply(static both => both.Item1.SetItems(both.Item2)));

    /// <summary>Adds a value.</summary>
    public void Add(string key, Input<TValue> value) => parts.Add(KeyValuePair.Create(key, value));

    /// <summary>Adds the values of another map.</summary>
    public void Add(InputMap<TValue> values) => AddRange(values);

    /// <summary>Adds the values of another map.</summary>
    public void AddRange(InputMap<TValue> values)
    {
        if (values is null)
        {
            return;
        }

        parts.AddRange(values.parts.ToArray());
        runs += values.runs;
    }

    /// <summary>The values with their keys, once the keys are known.</summary>
    public async IAsyncEnumerator<Input<KeyValuePair<string, TValue>>> GetAsyncEnumerator(
        CancellationToken cancellationToken)
    {
        var entries = await Entries().Data.ConfigureAwait(false);
        foreach (var (key, value) in entries.Value ?? ImmutableDictionary<string, Input<TValue>>.Empty)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return value.Apply(known => KeyValuePair.Create(key, known));
        }
    }

    /// <summary>Not possible: values may not be there yet.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException(
            $"A {GetType().FullName} cannot be enumerated; its values may not be known yet. Use 'await foreach'.");

    internal override Output<ImmutableDictionary<string, TValue>> AsOutput() => Entries().Apply(static entries =>
    {
        var keys = entries.Keys.ToArray();
        return Output.All<TValue>(entries.Values).Apply(values =>
            ImmutableDictionary.CreateRange(keys.Select((key, index) => KeyValuePair.Create(key, values[index]))));
    });

    private static InputMap<TValue> Of(IDictionary<string, TValue>? values)
    {
        if (values is null)
        {
            return null!;
        }

        var map = new InputMap<TValue>();
        foreach (var (key, value) in values)
        {
            map.Add(key, value);
        }

        return map;
    }

    private static InputMap<TValue> OfRun(Output<ImmutableDictionary<string, Input<TValue>>> run)
    {
        var map = new InputMap<TValue> { runs = 1 };
        map.parts.Add(run);
        return map;
    }

    private static ImmutableDictionary<string, Input<TValue>> Inputs(
        IEnumerable<KeyValuePair<string, TValue>>? values) =>
        values is null
            ? []
            : values.ToImmutableDictionary(static pair => pair.Key, static pair => (Input<TValue>)pair.Value);

    private static KeyValuePair<string, Input<TValue>> One(object part) => (KeyValuePair<string, Input<TValue>>)part;

    private static Dictionary<string, Input<TValue>> Collect(List<KeyValuePair<string, Input<TValue>>> pairs)
    {
        var entries = new Dictionary<string, Input<TValue>>(pairs.Count);
        foreach (var (key, value) in pairs)
        {
            if (!entries.TryAdd(key, value) && !IsSame(entries[key], value))
            {
                throw new ArgumentException($"The key '{key}' was added with two different values; it can have one.");
            }
        }

        return entries;
    }

    private static bool IsSame(Input<TValue>? left, Input<TValue>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null
            && left.TryGetPlain(out var first) && right.TryGetPlain(out var second)
            && EqualityComparer<TValue>.Default.Equals(first, second));

    private Output<ImmutableDictionary<string, Input<TValue>>> Entries() => new(Gather(parts.ToArray()));

    private static async Task<OutputData<ImmutableDictionary<string, Input<TValue>>>> Gather(object[] parts)
    {
        var pairs = new List<KeyValuePair<string, Input<TValue>>>(parts.Length);
        var all = OutputData.Known(0);
        foreach (var part in parts)
        {
            if (part is not Output<ImmutableDictionary<string, Input<TValue>>> run)
            {
                pairs.Add(One(part));
                continue;
            }

            var data = await run.Data.ConfigureAwait(false);
            pairs.AddRange(data.Value ?? []);
            all = all.From(data);
        }

        return all.With(Collect(pairs).ToImmutableDictionary());
    }
}
