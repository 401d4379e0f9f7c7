using System.Collections.Immutable;

namespace Pulumi.Automation;

public abstract partial class Workspace
{
    /// <summary>One value of a stack's configuration.</summary>
    public abstract Task<ConfigValue> GetConfigAsync(
        string stackName, string key, CancellationToken cancellationToken = default);

    /// <summary>One value at a key, or at a path into objects and lists.</summary>
    public abstract Task<ConfigValue> GetConfigAsync(
        string stackName, string key, bool path, CancellationToken cancellationToken = default);

    /// <summary>All values of a stack's configuration, by full key.</summary>
    public abstract Task<ImmutableDictionary<string, ConfigValue>> GetAllConfigAsync(
        string stackName, CancellationToken cancellationToken = default);

    /// <summary>Sets one value.</summary>
    public abstract Task SetConfigAsync(
        string stackName, string key, ConfigValue value, CancellationToken cancellationToken = default);

    /// <summary>Sets one value at a key, or at a path into objects and lists.</summary>
    public abstract Task SetConfigAsync(
        string stackName, string key, ConfigValue value, bool path, CancellationToken cancellationToken = default);

    /// <summary>Sets values.</summary>
    public abstract Task SetAllConfigAsync(
        string stackName, IDictionary<string, ConfigValue> configMap, CancellationToken cancellationToken = default);

    /// <summary>Sets values at keys, or at paths into objects and lists.</summary>
    public abstract Task SetAllConfigAsync(
        string stackName,
        IDictionary<string, ConfigValue> configMap,
        bool path,
        CancellationToken cancellationToken = default);

    /// <summary>Removes one value.</summary>
    public abstract Task RemoveConfigAsync(
        string stackName, string key, CancellationToken cancellationToken = default);

    /// <summary>Removes one value at a key, or at a path into objects and lists.</summary>
    public abstract Task RemoveConfigAsync(
        string stackName, string key, bool path, CancellationToken cancellationToken = default);

    /// <summary>Removes values.</summary>
    public abstract Task RemoveAllConfigAsync(
        string stackName, IEnumerable<string> keys, CancellationToken cancellationToken = default);

    /// <summary>Removes values at keys, or at paths into objects and lists.</summary>
    public abstract Task RemoveAllConfigAsync(
        string stackName, IEnumerable<string> keys, bool path, CancellationToken cancellationToken = default);
}
