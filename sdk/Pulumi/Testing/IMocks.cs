namespace Pulumi.Testing;

/// <summary>Answers for the engine in a unit test.</summary>
public interface IMocks
{
    /// <summary>A resource is registered or read: gives its id and its outputs, a dictionary or anything
    /// serialisable.</summary>
    Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args);

    /// <summary>A function is called: gives its result, a dictionary or anything serialisable.</summary>
    Task<object> CallAsync(MockCallArgs args);

    /// <summary>A component or the stack registers its outputs.</summary>
    Task RegisterResourceOutputs(MockRegisterResourceOutputsRequest args) => Task.CompletedTask;
}
