namespace Infra.Components.Secrets;

/// <summary>As whom a store acts, where it acts as a ServiceAccount.</summary>
/// <param name="Store">The store.</param>
/// <param name="Namespace">Namespace of its ServiceAccount.</param>
internal sealed record StoreAccount(string Store, Output<string> Namespace)
{
    /// <summary>The ServiceAccount.</summary>
    public string Name => PlatformSecrets.AccountOf(Store);

    /// <summary>Namespace that keeps the values, where the cluster itself keeps them.</summary>
    public string Keeps => $"{Store}-secrets";
}
