using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The arguments of a function of a provider.</summary>
public abstract class InvokeArgs : InputArgs
{
    /// <summary>No arguments.</summary>
    public static readonly InvokeArgs Empty = new NoArgs();

    private sealed class NoArgs : InvokeArgs;
}

/// <summary>The arguments of a function as a dictionary, for code that has no typed ones.</summary>
/// <param name="dictionary">Values by argument name: plain values, inputs, outputs, lists and dictionaries of
/// them.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs, IDictionaryArgs
{
    IReadOnlyDictionary<string, object?> IDictionaryArgs.Values { get; } = dictionary
        ?? throw new ArgumentNullException(nameof(dictionary));
}

/// <summary>Arguments that are values by name instead of members.</summary>
internal interface IDictionaryArgs
{
    IReadOnlyDictionary<string, object?> Values { get; }
}
