namespace Infra.Components.Aws;

/// <summary>Settings of <see cref="AwsFunctions"/>.</summary>
public sealed record AwsFunctionsArgs
{
    /// <summary>Region of the functions.</summary>
    public required string Region { get; init; }

    /// <summary>Account of the functions.</summary>
    public required string Account { get; init; }

    /// <summary>Their network.</summary>
    public required Output<string> VpcId { get; init; }

    /// <summary>What the keys of secrets start with that they may read.</summary>
    public required string Keys { get; init; }
}
