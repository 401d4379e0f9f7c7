using System.Collections.Immutable;

namespace Pulumi;

/// <summary>An archive made of assets and archives.</summary>
/// <param name="assets">What it is made of, by path inside it.</param>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets)
    : Archive("assets", ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, assets));
