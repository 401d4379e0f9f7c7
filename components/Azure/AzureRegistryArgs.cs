namespace Infra.Components.Azure;

/// <summary>Settings of <see cref="AzureRegistry"/>.</summary>
public sealed record AzureRegistryArgs
{
    /// <summary>Where it is.</summary>
    public required AzurePlace Place { get; init; }

    /// <summary>Who pulls images, by name: principal ids.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> Pull { get; init; }

    /// <summary>Who pushes images, by name: principal ids.</summary>
    public required ImmutableSortedDictionary<string, Output<string>> Push { get; init; }
}
