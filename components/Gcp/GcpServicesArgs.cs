namespace Infra.Components.Gcp;

/// <summary>Settings of <see cref="GcpServices"/>.</summary>
public sealed record GcpServicesArgs
{
    /// <summary>Where it is.</summary>
    public required GcpPlace Place { get; init; }

    /// <summary>What the account is called: 6 to 30 lower-case letters, digits and hyphens.</summary>
    public required string AccountId { get; init; }

    /// <summary>What the keys of secrets start with that services may read.</summary>
    public required string Keys { get; init; }
}
