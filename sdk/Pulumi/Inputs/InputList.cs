using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Pulumi;

/// <summary>A list of inputs: what a list property of a resource takes.</summary>
/// <typeparam name="T">The type of an element.</typeparam>
[SuppressMessage("Naming", "CA1710", Justification = "the official API names it so")]
public sealed partial class InputList<T> : Input<ImmutableArray<T>>, IEnumerable, IAsyncEnumerable<Input<T>>
{
    // An element is an Input<T>, or an Output<ImmutableArray<Input<T>>> that stands for as many elements as it will
    // have.
    private readonly List<object?> parts = [];

    // Only runs make it necessary to wait before the elements can be listed.
    private int runs;

    /// <summary>An empty list.</summary>
    public InputList()
    {
    }

    private protected override object? Content => runs switch
    {
        0 => parts,
        1 when parts.Count == 1 => parts[0],
        _ => Elements(),
    };

    /// <summary>Appends elements.</summary>
    public void Add(params Input<T>[] inputs) => parts.AddRange(inputs);

    /// <summary>Appends the elements of another list.</summary>
    public void Add(InputList<T> inputs) => AddRange(inputs);

    /// <summary>Appends the elements of another list.</summary>
    public void AddRange(InputList<T> inputs)
    {
        if (inputs is null)
        {
            return;
        }

        parts.AddRange(inputs.parts.ToArray());
        runs += inputs.runs;
    }

    /// <summary>A new list with the elements of both.</summary>
    public InputList<T> Concat(InputList<T> other)
    {
        var joined = new InputList<T>();
        joined.AddRange(this);
        joined.AddRange(other);
        return joined;
    }

    /// <summary>The elements, once their number is known.</summary>
    public async IAsyncEnumerator<Input<T>> GetAsyncEnumerator(CancellationToken cancellationToken)
    {
        var elements = await Elements().Data.ConfigureAwait(false);
        foreach (var element in elements.Value.IsDefault ? [] : elements.Value)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return element;
        }
    }

    /// <summary>Not possible: elements may not be there yet.</summary>
    /// <exception cref="NotSupportedException">Always.</exception>
    IEnumerator IEnumerable.GetEnumerator() =>
        throw new NotSupportedException(
            $"A {GetType().FullName} cannot be enumerated; its elements may not be known yet. Use 'await foreach'.");

    internal override Output<ImmutableArray<T>> AsOutput() =>
        Elements().Apply(static elements => Output.All<T>(elements.AsEnumerable()));

    private static InputList<T> Of(IEnumerable<Input<T>>? inputs)
    {
        if (inputs is null)
        {
            return null!;
        }

        var list = new InputList<T>();
        list.parts.AddRange(inputs);
        return list;
    }

    private static InputList<T> OfRun(Output<ImmutableArray<Input<T>>> run)
    {
        var list = new InputList<T> { runs = 1 };
        list.parts.Add(run);
        return list;
    }

    private Output<ImmutableArray<Input<T>>> Elements() => new(Gather(parts.ToArray()));

    private static async Task<OutputData<ImmutableArray<Input<T>>>> Gather(object?[] parts)
    {
        var elements = ImmutableArray.CreateBuilder<Input<T>>(parts.Length);
        var all = OutputData.Known(0);
        foreach (var part in parts)
        {
            if (part is not Output<ImmutableArray<Input<T>>> run)
            {
                elements.Add((Input<T>)part!);
                continue;
            }

            var data = await run.Data.ConfigureAwait(false);
            elements.AddRange(data.Value.IsDefault ? [] : data.Value);
            all = all.From(data);
        }

        return all.With(elements.DrainToImmutable());
    }
}
