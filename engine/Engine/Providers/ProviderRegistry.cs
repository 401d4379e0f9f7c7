namespace Infra.Engine;

/// <summary>The providers of a run: those of the program, and those that only the state still knows.</summary>
internal sealed class ProviderRegistry(DeploymentPorts ports, DeploymentOptions options, Snapshot old)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Configured> active = new(StringComparer.Ordinal);
    private Dictionary<string, ResourceState>? recorded;

    /// <summary>What answers for the package that the engine itself implements.</summary>
    public required IProvider Builtin { get; init; }

    /// <summary>A new provider of a package, not configured.</summary>
    public ValueTask<IProvider> LoadAsync(string package, PropertyMap inputs)
    {
        if (package == ProviderNames.Builtin)
        {
            return ValueTask.FromResult(Builtin);
        }

        var details = (inputs[ProviderNames.Internal] as PropertyValue.Map)?.Properties;
        var request = new ProviderRequest(package, TextOf(inputs["version"]), TextOf(details?["pluginDownloadURL"]));
        return ports.Providers.LoadAsync(request, CancellationToken.None);
    }

    /// <summary>From now on this reference means this provider with these inputs.</summary>
    public void Activate(string reference, IProvider provider, PropertyMap inputs)
    {
        lock (gate)
        {
            var wanted = Configuration(inputs);
            if (!active.TryGetValue(reference, out var known) || !known.Configuration.Equals(wanted))
            {
                active[reference] = new Configured(provider, wanted);
            }
        }
    }

    /// <summary>The provider that a reference means, configured.</summary>
    public ValueTask<IProvider> FindAsync(string reference)
    {
        lock (gate)
        {
            if (active.TryGetValue(reference, out var configured))
            {
                return configured.ReadyAsync();
            }
        }

        return FindRecordedAsync(reference);
    }

    /// <summary>
    /// The inputs with which the recorded provider of a reference was configured; null when there is none.
    /// </summary>
    public ResourceState? Recorded(string reference)
    {
        lock (gate)
        {
            if (recorded is null)
            {
                recorded = new Dictionary<string, ResourceState>(StringComparer.Ordinal);
                foreach (var state in old.Resources)
                {
                    if (ProviderNames.IsProvider(state.Type))
                    {
                        recorded[state.ProviderReference] = state;
                    }
                }
            }

            return recorded.GetValueOrDefault(reference);
        }
    }

    /// <summary>Provider inputs without what only the engine needs.</summary>
    public static PropertyMap Configuration(PropertyMap inputs) => inputs.Without(ProviderNames.Internal);

    /// <summary>The configuration of a package's default provider.</summary>
    public PropertyMap DefaultInputs(string package, string version, string pluginDownloadUrl)
    {
        if (package == ProviderNames.Builtin)
        {
            return PropertyMap.Empty;
        }

        var prefix = package + ":";
        var inputs = new List<KeyValuePair<string, PropertyValue>>();
        foreach (var (key, value) in options.Config)
        {
            if (key.StartsWith(prefix, StringComparison.Ordinal))
            {
                PropertyValue text = value;
                var secret = options.ConfigSecretKeys.Contains(key);
                inputs.Add(new(key[prefix.Length..], secret ? new PropertyValue.Secret(text) : text));
            }
        }

        return WithOrigin(PropertyMap.Of(inputs), version, pluginDownloadUrl);
    }

    /// <summary>Provider inputs with the version and source of the plugin.</summary>
    public static PropertyMap WithOrigin(PropertyMap inputs, string version, string pluginDownloadUrl)
    {
        if (version.Length > 0 && !inputs.ContainsKey("version"))
        {
            inputs = inputs.With("version", version);
        }

        var details = pluginDownloadUrl.Length == 0
            ? PropertyMap.Empty : PropertyMap.Of(("pluginDownloadURL", pluginDownloadUrl));
        return inputs.With(ProviderNames.Internal, details);
    }

    private static string TextOf(PropertyValue? value) => value is PropertyValue.Text text ? text.Value : "";

    private async ValueTask<IProvider> FindRecordedAsync(string reference)
    {
        var state = Recorded(reference)
            ?? throw new ProviderException($"unknown provider '{reference}': neither registered nor in the state");
        var provider = await LoadAsync(ProviderNames.PackageOf(state.Type), state.Inputs);
        Configured configured;
        lock (gate)
        {
            if (!active.TryGetValue(reference, out var other))
            {
                active[reference] = other = new Configured(provider, Configuration(state.Inputs));
            }

            configured = other;
        }

        return await configured.ReadyAsync();
    }

    /// <summary>A provider that is configured when it is first needed.</summary>
    private sealed class Configured(IProvider provider, PropertyMap configuration)
    {
        private readonly Lazy<Task> configuring = new(
            () => provider.ConfigureAsync(configuration, CancellationToken.None).AsTask());

        public PropertyMap Configuration => configuration;

        public async ValueTask<IProvider> ReadyAsync()
        {
            await configuring.Value;
            return provider;
        }
    }
}
