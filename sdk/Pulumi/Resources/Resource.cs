namespace Pulumi;

/// <summary>Something that is deployed: a resource of a provider, or a component made of such.</summary>
public class Resource
{
    private readonly string type = "";
    private readonly string name = "";

    private protected Resource(string type, string name, ResourceArgs args, ResourceOptions options, ResourceKind kind)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentException.ThrowIfNullOrEmpty(name);
        this.type = type;
        this.name = name;
        Kind = kind;
        var deployment = Deployment.Required;
        Registration = new Registration(this);
        Urn = new Output<string>(Registration, Registration.Urn);
        try
        {
            var parent = kind == ResourceKind.Stack
                ? null
                : options.Parent ?? (options.Urn is null ? deployment.Stack : null);
            Lineage = new Lineage(parent, options);
            (args, options) = Lineage.Transform(this, args, options);
            options = options.ShallowClone();
            Lineage.Inherit(this, options);
            ResourceShape.Of(GetType()).Fill(this);
            deployment.Start(this, args, options);
        }
        catch (Exception exception)
        {
            // Whoever got hold of it already, by its parent or a transformation, must not wait for ever.
            Registration.Fail(exception);
            throw;
        }
    }

    /// <summary>Stands for a resource that is somewhere else.</summary>
    private protected Resource(string urn, ResourceKind kind)
    {
        Kind = kind;
        Lineage = new Lineage(parent: null, options: null);
        Registration = new Registration(this);
        Registration.Complete(new ResourceReply(urn, Id: null, Properties: new(), MissingIsUnknown: false));
        Urn = new Output<string>(Registration, Registration.Urn);
    }

    /// <summary>What the engine calls it: stack, project, types of its parents, type and name.</summary>
    public Output<string> Urn { get; }

    internal ResourceKind Kind { get; }

    internal Registration Registration { get; }

    internal Lineage Lineage { get; }

    /// <summary>Whether the engine knows more of it than its name: what others can depend on.</summary>
    internal bool IsRegisteredWhole => Kind is ResourceKind.Custom or ResourceKind.Remote or ResourceKind.Reference;

    /// <summary>The type token.</summary>
    public string GetResourceType() => type;

    /// <summary>The name it was given, without the type.</summary>
    public string GetResourceName() => name;
}
