namespace Pulumi;

/// <summary>A provider with settings of its own.</summary>
public class ProviderResource : CustomResource
{
    /// <summary>Registers a provider.</summary>
    /// <param name="package">The package it serves, as <c>aws</c>.</param>
    /// <param name="name">The name, unique among providers of the package.</param>
    /// <param name="args">Its settings.</param>
    /// <param name="options">How it is treated.</param>
    public ProviderResource(string package, string name, ResourceArgs args, CustomResourceOptions? options = null)
        : base($"pulumi:providers:{package}", name, args, options)
    {
        Package = package;
    }

    /// <summary>As the other constructor; a package to register is refused.</summary>
    /// <exception cref="NotSupportedException">A package to register was given.</exception>
    public ProviderResource(
        string package,
        string name,
        ResourceArgs args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : this(package, name, args, options) => RegisterPackageRequest.Refuse(registerPackageRequest);

    internal string Package { get; }
}
