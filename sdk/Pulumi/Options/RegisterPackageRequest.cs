namespace Pulumi;

/// <summary>A package made from another by parameters. This SDK does not register packages and refuses one with a
/// sentence.</summary>
/// <param name="name">The name of the plugin.</param>
/// <param name="version">Its version.</param>
/// <param name="downloadUrl">Where it is downloaded from, when not from its registry.</param>
/// <param name="checksums">Checksums of the plugin by platform.</param>
/// <param name="parameterization">What makes another package of it.</param>
public sealed class RegisterPackageRequest(
    string name,
    string version,
    string? downloadUrl,
    Dictionary<string, byte[]>? checksums,
    RegisterPackageRequest.PackageParameterization? parameterization)
{
    /// <summary>The name of the plugin.</summary>
    public string Name { get; } = name;

    /// <summary>The version of the plugin.</summary>
    public string Version { get; } = version;

    /// <summary>Where the plugin is downloaded from; "" for its registry.</summary>
    public string DownloadUrl { get; } = downloadUrl ?? "";

    /// <summary>Checksums of the plugin by platform.</summary>
    public Dictionary<string, byte[]> Checksums { get; } = checksums ?? [];

    /// <summary>What makes another package of it.</summary>
    public PackageParameterization? Parameterization { get; } = parameterization;

    /// <summary>The parameters of a package.</summary>
    /// <param name="name">The name of the resulting package.</param>
    /// <param name="version">Its version.</param>
    /// <param name="value">The parameters, as the plugin reads them.</param>
    public sealed class PackageParameterization(string name, string version, byte[] value)
    {
        /// <summary>The name of the resulting package.</summary>
        public string Name { get; } = name;

        /// <summary>The version of the resulting package.</summary>
        public string Version { get; } = version;

        /// <summary>The parameters, as the plugin reads them.</summary>
        public byte[] Value { get; } = value;
    }

    /// <summary>Throws for one that is given.</summary>
    internal static void Refuse(RegisterPackageRequest? request)
    {
        if (request is not null)
        {
            throw new NotSupportedException(
                $"The package '{request.Parameterization?.Name ?? request.Name}' is made by parameters, "
                + "which this SDK does not register; "
                + "use a package with a plugin of its own, or build with PulumiSdk=nuget.");
        }
    }
}
