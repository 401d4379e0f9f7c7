namespace Pulumi;

/// <summary>Arguments that are values by name instead of members.</summary>
internal interface IDictionaryArgs
{
    IReadOnlyDictionary<string, object?> Values { get; }
}
