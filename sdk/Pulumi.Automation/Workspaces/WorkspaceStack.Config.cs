using System.Collections.Immutable;

namespace Pulumi.Automation;

public sealed partial class WorkspaceStack
{
    /// <summary>One value of the stack's configuration.</summary>
    public Task<ConfigValue> GetConfigAsync(
        string key, CancellationToken cancellationToken = default) =>
        Workspace.GetConfigAsync(Name, key, cancellationToken);

    /// <summary>One value at a key, or at a path into objects and lists.</summary>
    public Task<ConfigValue> GetConfigAsync(
        string key, bool path, CancellationToken cancellationToken = default) =>
        Workspace.GetConfigAsync(Name, key, path, cancellationToken);

    /// <summary>All values of the stack's configuration, by full key.</summary>
    public Task<ImmutableDictionary<string, ConfigValue>> GetAllConfigAsync(
        CancellationToken cancellationToken = default) =>
        Workspace.GetAllConfigAsync(Name, cancellationToken);

    /// <summary>Sets one value.</summary>
    public Task SetConfigAsync(
        string key, ConfigValue value, CancellationToken cancellationToken = default) =>
        Workspace.SetConfigAsync(Name, key, value, cancellationToken);

    /// <summary>Sets one value at a key, or at a path into objects and lists.</summary>
    public Task SetConfigAsync(
        string key, ConfigValue value, bool path, CancellationToken cancellationToken = default) =>
        Workspace.SetConfigAsync(Name, key, value, path, cancellationToken);

    /// <summary>Sets values.</summary>
    public Task SetAllConfigAsync(
        IDictionary<string, ConfigValue> configMap, CancellationToken cancellationToken = default) =>
        Workspace.SetAllConfigAsync(Name, configMap, cancellationToken);

    /// <summary>Sets values at keys, or at paths into objects and lists.</summary>
    public Task SetAllConfigAsync(
        IDictionary<string, ConfigValue> configMap, bool path, CancellationToken cancellationToken = default) =>
        Workspace.SetAllConfigAsync(Name, configMap, path, cancellationToken);

    /// <summary>Removes one value.</summary>
    public Task RemoveConfigAsync(
        string key, CancellationToken cancellationToken = default) =>
        Workspace.RemoveConfigAsync(Name, key, cancellationToken);

    /// <summary>Removes one value at a key, or at a path into objects and lists.</summary>
    public Task RemoveConfigAsync(
        string key, bool path, CancellationToken cancellationToken = default) =>
        Workspace.RemoveConfigAsync(Name, key, path, cancellationToken);

    /// <summary>Removes values.</summary>
    public Task RemoveAllConfigAsync(
        IEnumerable<string> keys, CancellationToken cancellationToken = default) =>
        Workspace.RemoveAllConfigAsync(Name, keys, cancellationToken);

    /// <summary>Removes values at keys, or at paths into objects and lists.</summary>
    public Task RemoveAllConfigAsync(
        IEnumerable<string> keys, bool path, CancellationToken cancellationToken = default) =>
        Workspace.RemoveAllConfigAsync(Name, keys, path, cancellationToken);

    /// <summary>The outputs of the stack, secrets in clear.</summary>
    public Task<ImmutableDictionary<string, OutputValue>> GetOutputsAsync(
        CancellationToken cancellationToken = default) =>
        Workspace.GetStackOutputsAsync(Name, cancellationToken);

    /// <summary>The state of the stack, secrets in clear.</summary>
    public Task<StackDeployment> ExportStackAsync(
        CancellationToken cancellationToken = default) =>
        Workspace.ExportStackAsync(Name, cancellationToken);

    /// <summary>Replaces the state of the stack.</summary>
    public Task ImportStackAsync(
        StackDeployment state, CancellationToken cancellationToken = default) =>
        Workspace.ImportStackAsync(Name, state, cancellationToken);
}
