using System.Collections.Immutable;

namespace Pulumi.Automation;

public sealed partial class LocalWorkspace
{
    /// <inheritdoc/>
    public override Task<ConfigValue> GetConfigAsync(
        string stackName, string key, CancellationToken cancellationToken = default) =>
        GetConfigAsync(stackName, key, path: false, cancellationToken);

    /// <inheritdoc/>
    public override async Task<ConfigValue> GetConfigAsync(
        string stackName, string key, bool path, CancellationToken cancellationToken = default)
    {
        string[] arguments = ["config", "get", .. PathFlag(path), key, "--json", "--stack", stackName];
        return ConfigJson.Read(await RunJsonAsync(arguments, cancellationToken).ConfigureAwait(false));
    }

    /// <inheritdoc/>
    public override async Task<ImmutableDictionary<string, ConfigValue>> GetAllConfigAsync(
        string stackName, CancellationToken cancellationToken = default)
    {
        var json = await RunJsonAsync(
            ["config", "--show-secrets", "--json", "--stack", stackName], cancellationToken).ConfigureAwait(false);
        return json.EnumerateObject()
            .ToImmutableDictionary(static value => value.Name, static value => ConfigJson.Read(value.Value));
    }

    /// <inheritdoc/>
    public override Task SetConfigAsync(
        string stackName, string key, ConfigValue value, CancellationToken cancellationToken = default) =>
        SetConfigAsync(stackName, key, value, path: false, cancellationToken);

    /// <inheritdoc/>
    /// <remarks>A secret travels over standard input: every user of the machine can read arguments.</remarks>
    public override Task SetConfigAsync(
        string stackName, string key, ConfigValue value, bool path, CancellationToken cancellationToken = default)
    {
        string[] start = ["config", "set", .. PathFlag(path), key];
        return value.IsSecret
            ? RunAsync(
                [.. start, "--secret", "--stack", stackName],
                new CommandIo { Input = value.Value + "\n" },
                cancellationToken)
            : RunAsync(
                [.. start, "--plaintext", "--stack", stackName, "--non-interactive", "--", value.Value],
                cancellationToken);
    }

    /// <inheritdoc/>
    public override Task SetAllConfigAsync(
        string stackName, IDictionary<string, ConfigValue> configMap, CancellationToken cancellationToken = default) =>
        SetAllConfigAsync(stackName, configMap, path: false, cancellationToken);

    /// <inheritdoc/>
    public override async Task SetAllConfigAsync(
        string stackName,
        IDictionary<string, ConfigValue> configMap,
        bool path,
        CancellationToken cancellationToken = default)
    {
        var plain = configMap.Where(static value => !value.Value.IsSecret).ToArray();
        if (plain.Length > 0)
        {
            var values = plain.SelectMany(static pair => new[] { "--plaintext", $"{pair.Key}={pair.Value.Value}" });
            await RunAsync(
                ["config", "set-all", "--stack", stackName, .. PathFlag(path), .. values], cancellationToken)
                .ConfigureAwait(false);
        }

        foreach (var (key, value) in configMap.Where(static value => value.Value.IsSecret))
        {
            await SetConfigAsync(stackName, key, value, path, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <inheritdoc/>
    public override Task RemoveConfigAsync(
        string stackName, string key, CancellationToken cancellationToken = default) =>
        RemoveConfigAsync(stackName, key, path: false, cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveConfigAsync(
        string stackName, string key, bool path, CancellationToken cancellationToken = default) =>
        RunAsync(["config", "rm", .. PathFlag(path), key, "--stack", stackName], cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveAllConfigAsync(
        string stackName, IEnumerable<string> keys, CancellationToken cancellationToken = default) =>
        RemoveAllConfigAsync(stackName, keys, path: false, cancellationToken);

    /// <inheritdoc/>
    public override Task RemoveAllConfigAsync(
        string stackName, IEnumerable<string> keys, bool path, CancellationToken cancellationToken = default) =>
        RunAsync(["config", "rm-all", "--stack", stackName, .. PathFlag(path), .. keys], cancellationToken);

    private static string[] PathFlag(bool isPath) => isPath ? ["--path"] : [];
}
