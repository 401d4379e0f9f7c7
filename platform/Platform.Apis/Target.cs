namespace Infra.Platform.Apis;

/// <summary>What a control plane stands on: whose services its Compositions may use.</summary>
public enum Target
{
    /// <summary>Amazon Web Services.</summary>
    Aws,

    /// <summary>Microsoft Azure.</summary>
    Azure,

    /// <summary>Google Cloud.</summary>
    Gcp,

    /// <summary>A cluster that exists already; nothing outside it.</summary>
    Existing,
}
