using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Modeling;

/// <summary>Everything that documents are written from: an API with what the platform offers around it.</summary>
public sealed record PublishedApi
{
    /// <summary>The API.</summary>
    public required ApiModel Model { get; init; }

    /// <summary>Versions that are served beside it for those who still use them, oldest first.</summary>
    public IReadOnlyList<ApiModel> OlderVersions { get; init; } = [];

    /// <summary>How a developer portal shows it.</summary>
    public required PortalEntry Portal { get; init; }

    /// <summary>The ways of making what it promises, one for each place on each target.</summary>
    public IReadOnlyList<Composition> Compositions { get; init; } = [];

    /// <summary>Members of the record that decide how much is used; an overview of sizes shows these.</summary>
    public IReadOnlyList<string> Sizing { get; init; } = [];

    /// <summary>The Secret that its objects leave in their namespace; null for none.</summary>
    public ConnectionSecret? Connection { get; init; }
}

/// <summary>The Secret by which apps connect to what an object stands for, the same on every target.</summary>
/// <param name="Suffix">What its name has after the name of the object, as <c>-connection</c>.</param>
/// <param name="Keys">The keys, all of them always there.</param>
public sealed record ConnectionSecret(string Suffix, IReadOnlyList<ConnectionKey> Keys);

/// <summary>One key of a connection Secret.</summary>
/// <param name="Name">Its name, as <c>host</c>.</param>
/// <param name="Description">What stands under it.</param>
public sealed record ConnectionKey(string Name, string Description);
