using Pulumi.Testing;

namespace Pulumi.SourceGenerator.Tests;

/// <summary>An engine that creates whatever is registered, and remembers it.</summary>
internal sealed class RecordingMocks : IMocks
{
    public List<MockResourceArgs> Registered { get; } = [];

    public List<MockCallArgs> Called { get; } = [];

    /// <summary>A function finds what it is asked for, and that it is 2.5 wide.</summary>
    public Task<object> CallAsync(MockCallArgs args)
    {
        Called.Add(args);
        return Task.FromResult<object>(args.Args.Add("width", 2.5));
    }

    public Task<(string? id, object state)> NewResourceAsync(MockResourceArgs args)
    {
        Registered.Add(args);
        return Task.FromResult<(string?, object)>(($"{args.Name}-id", args.Inputs));
    }
}
