namespace Pulumi;

/// <summary>How a function of a provider is called when its result is an output.</summary>
public class InvokeOutputOptions : InvokeOptions
{
    /// <summary>Resources that must exist first. While one is still to be created, the result is unknown in a
    /// preview.</summary>
    public InputList<Resource> DependsOn { get => field ??= []; set; }
}
