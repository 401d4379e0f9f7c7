namespace Infra.Platform.Apis.Data;

/// <summary>What a claim says of itself, for texts that need it together with values of the surroundings.</summary>
/// <remarks>A patch combines fields of one object only; so Compositions publish these beside the data.</remarks>
public sealed record ClaimData
{
    /// <summary>Name of the claim.</summary>
    public required string Name { get; init; }

    /// <summary>Namespace of the claim.</summary>
    public required string Namespace { get; init; }

    /// <summary>The database that the claim names, if it names one.</summary>
    public string? Database { get; init; }
}
