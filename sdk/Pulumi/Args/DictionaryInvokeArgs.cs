using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The arguments of a function as a dictionary, for code that has no typed ones.</summary>
/// <param name="dictionary">Values by argument name: plain values, inputs, outputs, lists and dictionaries of
/// them.</param>
public sealed class DictionaryInvokeArgs(ImmutableDictionary<string, object?> dictionary) : InvokeArgs, IDictionaryArgs
{
    IReadOnlyDictionary<string, object?> IDictionaryArgs.Values { get; } = dictionary
        ?? throw new ArgumentNullException(nameof(dictionary));
}
