namespace Infra.Platform.Modeling;

/// <summary>Where the objects of an API live. It can never change once the API is installed.</summary>
public enum ApiScope
{
    /// <summary>In a namespace, and they compose only objects of that namespace.</summary>
    Namespaced,

    /// <summary>Beside the namespaces; they may compose anything.</summary>
    Cluster,
}
