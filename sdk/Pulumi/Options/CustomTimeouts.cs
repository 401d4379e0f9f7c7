namespace Pulumi;

/// <summary>How long the provider may take, where its own limits do not suit.</summary>
public sealed class CustomTimeouts
{
    /// <summary>For creating; null for the provider's own.</summary>
    public TimeSpan? Create { get; set; }

    /// <summary>For updating; null for the provider's own.</summary>
    public TimeSpan? Update { get; set; }

    /// <summary>For deleting; null for the provider's own.</summary>
    public TimeSpan? Delete { get; set; }

    internal CustomTimeouts Clone() => (CustomTimeouts)MemberwiseClone();
}
