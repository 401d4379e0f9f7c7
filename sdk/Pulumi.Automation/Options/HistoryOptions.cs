namespace Pulumi.Automation;

/// <summary>Which part of the history is read.</summary>
public sealed class HistoryOptions
{
    /// <summary>Which page, from 1; only together with <see cref="PageSize"/>.</summary>
    public int? Page { get; set; }

    /// <summary>How many updates a page has; null for all in one.</summary>
    public int? PageSize { get; set; }

    /// <summary>Secrets in configurations are shown; true unless it is said otherwise.</summary>
    public bool? ShowSecrets { get; set; }
}
