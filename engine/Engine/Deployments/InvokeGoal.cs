using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>A function a program calls.</summary>
public sealed record InvokeGoal(
    string Token, PropertyMap Arguments, string Provider, string Version, string PluginDownloadUrl)
{
    /// <summary>What it waits for: in a preview it is not called before that is made.</summary>
    public ImmutableArray<Urn> Dependencies { get; init; } = [];
}
