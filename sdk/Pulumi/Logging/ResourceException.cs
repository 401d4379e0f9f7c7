namespace Pulumi;

/// <summary>A mistake about one resource: the run fails with the message at that resource.</summary>
/// <param name="message">What is wrong.</param>
/// <param name="resource">What it is about.</param>
/// <param name="hideStack">Whether where it was thrown tells nothing.</param>
public class ResourceException(string message, Resource? resource, bool hideStack = false) : Exception(message)
{
    internal Resource? Resource { get; } = resource;

    internal bool HideStack { get; } = hideStack;
}
