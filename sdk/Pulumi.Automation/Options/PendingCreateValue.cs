namespace Pulumi.Automation;

/// <summary>A create whose end is unknown, and what it made.</summary>
public sealed class PendingCreateValue
{
    /// <summary>Makes one.</summary>
    public PendingCreateValue(string urn, string id)
    {
        Urn = urn;
        Id = id;
    }

    /// <summary>The resource.</summary>
    public string Urn { get; set; }

    /// <summary>The id under which its provider knows it.</summary>
    public string Id { get; set; }
}
