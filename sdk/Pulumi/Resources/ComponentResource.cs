namespace Pulumi;

/// <summary>A resource made of others, its children.</summary>
public class ComponentResource : Resource
{
    /// <summary>Registers a component without inputs.</summary>
    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">The name, unique among resources of this type and parent.</param>
    /// <param name="options">How it is treated, and what its children inherit.</param>
    public ComponentResource(string type, string name, ComponentResourceOptions? options = null)
        : this(type, name, ResourceArgs.Empty, options)
    {
    }

    /// <summary>Registers a component.</summary>
    /// <param name="type">The type token, <c>package:module:Type</c>.</param>
    /// <param name="name">The name, unique among resources of this type and parent.</param>
    /// <param name="args">The inputs, or null for none.</param>
    /// <param name="options">How it is treated, and what its children inherit.</param>
    /// <param name="remote">Whether a provider makes the children.</param>
    public ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options = null, bool remote = false)
        : this(type, name, args, options, remote ? ResourceKind.Remote : ResourceKind.Component)
    {
    }

    /// <summary>As the other constructors; a package to register is refused.</summary>
    /// <exception cref="NotSupportedException">A package to register was given.</exception>
    public ComponentResource(
        string type,
        string name,
        ResourceArgs? args,
        ComponentResourceOptions? options,
        bool remote,
        RegisterPackageRequest? registerPackageRequest = null)
        : this(type, name, args, options, remote) => RegisterPackageRequest.Refuse(registerPackageRequest);

    private protected ComponentResource(
        string type, string name, ResourceArgs? args, ComponentResourceOptions? options, ResourceKind kind)
        : base(type, name, args ?? ResourceArgs.Empty, options ?? new ComponentResourceOptions(), kind)
    {
    }

    /// <summary>Says that all children exist. The outputs are the properties with
    /// <see cref="OutputAttribute"/>.</summary>
    protected void RegisterOutputs() => RegisterOutputs(ResourceShape.Of(GetType()).Values(this));

    /// <summary>Says that all children exist.</summary>
    /// <param name="outputs">The outputs by name: anything that can be an input.</param>
    protected void RegisterOutputs(IDictionary<string, object?> outputs) => RegisterOutputs(Output.Create(outputs));

    /// <summary>Says that all children exist.</summary>
    /// <param name="outputs">The outputs by name: anything that can be an input.</param>
    protected void RegisterOutputs(Task<IDictionary<string, object?>> outputs) =>
        RegisterOutputs(Output.Create(outputs));

    /// <summary>Says that all children exist.</summary>
    /// <param name="outputs">The outputs by name: anything that can be an input.</param>
    protected void RegisterOutputs(Output<IDictionary<string, object?>> outputs) =>
        Deployment.Required.StartOutputs(this, outputs);
}
