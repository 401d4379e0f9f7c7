namespace Pulumi;

/// <summary>How a method of a resource is called.</summary>
public class CallOptions
{
    /// <summary>The resource whose provider is used, when <see cref="Provider"/> says nothing.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The provider to ask. Default: the parent's for the package, then the engine's own.</summary>
    public ProviderResource? Provider { get; set; }

    /// <summary>The version of the provider's plugin.</summary>
    public string? Version { get; set; }

    /// <summary>Where the provider's plugin is downloaded from, when not from its registry.</summary>
    public string? PluginDownloadURL { get; set; }
}
