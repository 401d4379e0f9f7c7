using System.Text.Json.Nodes;

using Infra.Components.Sources;

namespace Infra.Components.Portal;

/// <summary>Settings of <see cref="PortExporter"/>.</summary>
public sealed record PortExporterArgs
{
    /// <summary>Where charts and images come from.</summary>
    public required Source Source { get; init; }

    /// <summary>What the cluster is called in the catalog; no other cluster of the organisation is.</summary>
    public required string Cluster { get; init; }

    /// <summary>Where Port's API is.</summary>
    public required Input<string> ApiUrl { get; init; }

    /// <summary>Entry of the platform's store with Port's credentials: fields <c>clientId</c> and
    /// <c>clientSecret</c>.</summary>
    public required string CredentialsKey { get; init; }

    /// <summary>How objects of the platform's APIs become entities: elements of <c>resources</c> in the exporter's
    /// configuration. Their kinds must be there: it skips one that is not, until it starts again.</summary>
    public required ImmutableArray<JsonObject> Mappings { get; init; }
}
