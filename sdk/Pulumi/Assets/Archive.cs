namespace Pulumi;

/// <summary>Many files.</summary>
public abstract class Archive : AssetOrArchive
{
    private protected Archive(string key, object value)
        : base(key, value)
    {
    }
}
