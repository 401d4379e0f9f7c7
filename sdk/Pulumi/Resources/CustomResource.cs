namespace Pulumi;

/// <summary>A resource that a provider creates, changes and deletes.</summary>
public class CustomResource : Resource
{
    /// <summary>Registers a resource.</summary>
    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">The name, unique among resources of this type and parent.</param>
    /// <param name="args">The inputs, or null for none.</param>
    /// <param name="options">How it is treated.</param>
    public CustomResource(string type, string name, ResourceArgs? args, CustomResourceOptions? options = null)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new CustomResourceOptions(), ResourceKind.Custom)
    {
        Id = new Output<string>(Registration, Registration.Id);
    }

    /// <summary>As the other constructor; a package to register is refused.</summary>
    /// <exception cref="NotSupportedException">A package to register was given.</exception>
    public CustomResource(
        string type,
        string name,
        ResourceArgs? args,
        CustomResourceOptions? options = null,
        RegisterPackageRequest? registerPackageRequest = null)
        : this(type, name, args, options) => RegisterPackageRequest.Refuse(registerPackageRequest);

    private protected CustomResource(string urn)
        : base(urn, ResourceKind.Reference)
    {
        Id = new Output<string>(Registration, Registration.Id);
    }

    /// <summary>What the provider calls it. Unknown in a preview that would create it.</summary>
    public Output<string> Id { get; }
}
