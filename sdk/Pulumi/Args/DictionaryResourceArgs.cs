using System.Collections.Immutable;

namespace Pulumi;

/// <summary>The inputs of a resource as a dictionary, for code that has no typed ones.</summary>
/// <param name="dictionary">Values by property name: plain values, inputs, outputs, lists and dictionaries of
/// them.</param>
public sealed class DictionaryResourceArgs(
    ImmutableDictionary<string, object?> dictionary) : ResourceArgs, IDictionaryArgs
{
    IReadOnlyDictionary<string, object?> IDictionaryArgs.Values { get; } = dictionary
        ?? throw new ArgumentNullException(nameof(dictionary));
}
