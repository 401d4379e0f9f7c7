using System.Text.Json.Nodes;

using Infra.Components.Portal;
using Infra.Platform.Apis;
using Infra.Platform.Documents.Portal;

namespace Infra.Stacks.Organization;

/// <summary>What the platform's APIs are in the portal.</summary>
internal static class PortalDocuments
{
    /// <summary>A blueprint for each API.</summary>
    public static ImmutableArray<JsonObject> Blueprints =>
        [.. Catalog.Apis.Select(static api => BlueprintDocument.Of(api.Model, api.Portal))];

    /// <summary>That what was asked for works: every API says whether it does.</summary>
    public static ImmutableArray<PortalScorecard> Scorecards =>
    [
        .. Blueprints.Select(static blueprint => new PortalScorecard(
            (string)blueprint["identifier"]!, "operation", "Operation",
            [new("works", "Everything it is made of works", "Bronze", new("ready", "=", true))])),
    ];

    /// <summary>A form for each API, which starts a workflow in the management repository.</summary>
    public static ImmutableArray<JsonObject> ActionsIn(string organization, string repository) =>
    [
        .. Catalog.Apis.Select(api =>
            ActionDocument.Of(api.Model, api.Portal, new WorkflowRepository(organization, repository))),
    ];
}
