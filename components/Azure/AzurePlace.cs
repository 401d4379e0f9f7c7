namespace Infra.Components.Azure;

/// <summary>Where on Azure everything of an environment is: one group, in one location.</summary>
public sealed record AzurePlace
{
    /// <summary>Name of the resource group.</summary>
    public required Output<string> ResourceGroup { get; init; }

    /// <summary>Location, such as <c>westeurope</c>.</summary>
    public required string Location { get; init; }
}
