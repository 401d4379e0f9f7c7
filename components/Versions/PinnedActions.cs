namespace Infra.Components.Versions;

/// <summary>Every action of others that workflows of the platform may use.</summary>
/// <remarks>Commits are unresolved: they need GitHub, and none is made up.</remarks>
public static class PinnedActions
{
    /// <summary>Becomes a role of AWS with the job's own token.</summary>
    // renovate: datasource=github-releases depName=aws-actions/configure-aws-credentials
    public static ActionVersion Aws { get; } = new("aws-actions/configure-aws-credentials", "v6.2.3");

    /// <summary>Becomes an identity of Azure with the job's own token.</summary>
    // renovate: datasource=github-releases depName=azure/login
    public static ActionVersion Azure { get; } = new("azure/login", "v3.0.1");

    /// <summary>Becomes an account of Google Cloud with the job's own token.</summary>
    // renovate: datasource=github-releases depName=google-github-actions/auth
    public static ActionVersion Google { get; } = new("google-github-actions/auth", "v3.0.0");

    /// <summary>All of them.</summary>
    public static ImmutableArray<ActionVersion> All { get; } = [Aws, Azure, Google];
}
