namespace Pulumi;

/// <summary>How the stack itself is treated.</summary>
public class StackOptions
{
    /// <summary>Change inputs and options of every resource of the stack before it is registered.</summary>
    public List<ResourceTransformation> ResourceTransformations { get => field ??= []; set; }
}
