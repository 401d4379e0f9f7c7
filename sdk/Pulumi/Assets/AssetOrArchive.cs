using System.Collections.Immutable;

namespace Pulumi;

/// <summary>Contents that a resource takes: one file, or many.</summary>
public abstract class AssetOrArchive
{
    private protected AssetOrArchive(string key, object value)
    {
        Key = key;
        Value = value;
    }

    /// <summary>Which form it has in the protocol.</summary>
    internal string Key { get; }

    /// <summary>A text; of an archive of assets a dictionary.</summary>
    internal object Value { get; }
}

/// <summary>One file.</summary>
public abstract class Asset : AssetOrArchive
{
    private protected Asset(string key, string value)
        : base(key, value)
    {
    }
}

/// <summary>Many files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string key, object value)
        : base(key, value)
    {
    }
}

/// <summary>A file whose text the program has.</summary>
/// <param name="text">The text.</param>
public sealed class StringAsset(string text) : Asset("text", text);

/// <summary>A file on disk.</summary>
/// <param name="path">Its path, relative to the program.</param>
public sealed class FileAsset(string path) : Asset("path", path);

/// <summary>A file somewhere else.</summary>
/// <param name="uri">Where: <c>https</c> or <c>file</c>.</param>
public sealed class RemoteAsset(string uri) : Asset("uri", uri);

/// <summary>An archive or a folder on disk.</summary>
/// <param name="path">Its path, relative to the program.</param>
public sealed class FileArchive(string path) : Archive("path", path);

/// <summary>An archive somewhere else.</summary>
/// <param name="uri">Where: <c>https</c> or <c>file</c>.</param>
public sealed class RemoteArchive(string uri) : Archive("uri", uri);

/// <summary>An archive made of assets and archives.</summary>
/// <param name="assets">What it is made of, by path inside it.</param>
public sealed class AssetArchive(IDictionary<string, AssetOrArchive> assets)
    : Archive("assets", ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, assets));
