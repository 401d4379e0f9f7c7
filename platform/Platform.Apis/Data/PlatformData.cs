namespace Infra.Platform.Apis.Data;

/// <summary>What a control plane tells its Compositions: the data of EnvironmentConfig <c>platform</c>.</summary>
/// <remarks>Readable by whoever may compose: no secrets. Required, because a missing key leaves objects out.</remarks>
public record PlatformData
{
    /// <summary>Name of the control plane, such as <c>dev</c>. Begins every key in the cloud's secret store.</summary>
    public required string ControlPlane { get; init; }

    /// <summary>DNS domain of apps, such as <c>dev.example.org</c>.</summary>
    public required string Domain { get; init; }

    /// <summary>URL of the management repository, the only source that teams' projects may have.</summary>
    public required string ManagementRepository { get; init; }

    /// <summary>Whether planned schema changes run without approval. True in dev only.</summary>
    public required bool ImmediateSchemaChanges { get; init; }
}
