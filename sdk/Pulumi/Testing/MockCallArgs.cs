using System.Collections.Immutable;

namespace Pulumi.Testing;

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
