using System.Collections.Immutable;

namespace Pulumi.Testing;

/// <summary>A resource that is registered or read in a test.</summary>
public class MockResourceArgs
{
    /// <summary>The type token.</summary>
    public string? Type { get; set; }

    /// <summary>The name.</summary>
    public string? Name { get; set; }

    /// <summary>The inputs; secrets in clear, unknown ones left out.</summary>
    public ImmutableDictionary<string, object> Inputs { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The provider, "" for the engine's own.</summary>
    public string? Provider { get; set; }

    /// <summary>The id of a resource that is read or imported.</summary>
    public string? Id { get; set; }
}

/// <summary>A function that is called in a test.</summary>
public class MockCallArgs
{
    /// <summary>Which: <c>package:module:function</c>.</summary>
    public string? Token { get; set; }

    /// <summary>The arguments; secrets in clear.</summary>
    public ImmutableDictionary<string, object> Args { get; set; } = ImmutableDictionary<string, object>.Empty;

    /// <summary>The provider, "" for the engine's own.</summary>
    public string? Provider { get; set; }
}

/// <summary>Outputs that a component or the stack registers in a test.</summary>
/// <param name="urn">The URN of the component.</param>
/// <param name="outputs">The outputs by name.</param>
public class MockRegisterResourceOutputsRequest(string urn, ImmutableDictionary<string, Output<object?>> outputs)
{
    /// <summary>The URN of the component.</summary>
    public readonly string Urn = urn;

    /// <summary>The outputs by name.</summary>
    public readonly ImmutableDictionary<string, Output<object?>> Outputs = outputs;
}
