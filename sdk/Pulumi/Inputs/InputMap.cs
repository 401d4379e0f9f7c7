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
    // A part is an input with its key, or without a key an output of a dictionary of them.
    private readonly List<(string? Key, object? Value)> parts = [];

    private int runs;

    /// <summary>An empty map.</summary>
    public InputMap()
    {
    }

    private protected override object? Content => runs == 0 ? new InputEntries(Collect(parts)) : Entries();

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
    public void Add(string key, Input<TValue> value) => parts.Add((key, value));

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
        map.parts.Add((null, run));
        return map;
    }

    private static ImmutableDictionary<string, Input<TValue>> Inputs(
        IEnumerable<KeyValuePair<string, TValue>>? values) =>
        values is null
            ? []
            : values.ToImmutableDictionary(static pair => pair.Key, static pair => (Input<TValue>)pair.Value);

    private static KeyValuePair<string, object?>[] Collect(List<(string? Key, object? Value)> parts)
    {
        var entries = new KeyValuePair<string, object?>[parts.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            entries[i] = new(parts[i].Key!, parts[i].Value);
        }

        InputEntries.Sort(entries);
        var count = Math.Min(1, entries.Length);
        for (var i = 1; i < entries.Length; i++)
        {
            var (key, value) = entries[i];
            if (key != entries[count - 1].Key)
            {
                entries[count++] = entries[i];
            }
            else if (!IsSame((Input<TValue>?)entries[count - 1].Value, (Input<TValue>?)value))
            {
                throw new ArgumentException($"The key '{key}' was added with two different values; it can have one.");
            }
        }

        return count == entries.Length ? entries : entries[..count];
    }

    private static bool IsSame(Input<TValue>? left, Input<TValue>? right) =>
        ReferenceEquals(left, right) || (left is not null && right is not null
            && left.TryGetPlain(out var first) && right.TryGetPlain(out var second)
            && EqualityComparer<TValue>.Default.Equals(first, second));

    private Output<ImmutableDictionary<string, Input<TValue>>> Entries() => new(Gather([.. parts]));

    private static async Task<OutputData<ImmutableDictionary<string, Input<TValue>>>> Gather(
        List<(string? Key, object? Value)> parts)
    {
        var pairs = new List<(string? Key, object? Value)>(parts.Count);
        var all = OutputData.Known(0);
        foreach (var part in parts)
        {
            if (part.Key is not null)
            {
                pairs.Add(part);
                continue;
            }

            var output = (Output<ImmutableDictionary<string, Input<TValue>>>)part.Value!;
            var data = await output.Data.ConfigureAwait(false);
            pairs.AddRange((data.Value ?? []).Select(static pair => ((string?)pair.Key, (object?)pair.Value)));
            all = all.From(data);
        }

        return all.With(Collect(pairs).ToImmutableDictionary(
            static pair => pair.Key, static pair => (Input<TValue>)pair.Value!));
    }
}
