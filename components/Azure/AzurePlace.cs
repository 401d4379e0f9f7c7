namespace Infra.Components.Azure;

/// <summary>Where on Azure everything of an environment is: one group, in one location.</summary>
public sealed record AzurePlace
{
    /// <summary>Name of the resource group.</summary>
    public required Output<string> ResourceGroup { get; init; }

    /// <summary>Its id: what rights over everything in it are over.</summary>
    public required Output<string> ResourceGroupId { get; init; }

    /// <summary>Location, such as <c>westeurope</c>.</summary>
    public required string Location { get; init; }

    /// <summary>Id of the subscription.</summary>
    public required string Subscription { get; init; }

    /// <summary>Id of the tenant whose identities are known there.</summary>
    public required string Tenant { get; init; }
}
