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
