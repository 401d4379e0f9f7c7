using System.Collections.Concurrent;

namespace Infra.Engine;

/// <summary>Registers default providers, each when the first resource needs it.</summary>
internal sealed class DefaultProviders(
    DeploymentOptions options, ProviderRegistry registry, Func<Goal, Task<string>> register)
{
    private const string DisableKey = "pulumi:disable-default-providers";

    private readonly ConcurrentDictionary<ProviderRequest, Lazy<Task<string>>> references = new();

    /// <summary>Whether the configuration wants an explicit provider for every resource of a package.</summary>
    public bool IsDisabled(string package) =>
        package != ProviderNames.Builtin
        && options.Config.TryGetValue(DisableKey, out var disabled)
        && (disabled.Contains($"\"{package}\"", StringComparison.Ordinal)
            || disabled.Contains("\"*\"", StringComparison.Ordinal));

    /// <summary>The reference of a package's default provider, registered now if it was not.</summary>
    public Task<string> ReferenceAsync(string package, string version, string pluginDownloadUrl)
    {
        var key = package == ProviderNames.Builtin
            ? new ProviderRequest(package, "", "") : new ProviderRequest(package, version, pluginDownloadUrl);
        return references.GetOrAdd(key, wanted => new Lazy<Task<string>>(() => register(GoalOf(wanted)))).Value;
    }

    private Goal GoalOf(ProviderRequest wanted) => new()
    {
        Type = ProviderNames.TypeOf(wanted.Package),
        Name = ProviderNames.DefaultName(wanted.Version, wanted.PluginDownloadUrl),
        Custom = true,
        Inputs = registry.DefaultInputs(wanted.Package, wanted.Version, wanted.PluginDownloadUrl),
    };
}
