using System.Text.Json.Nodes;

using Infra.Components.Portal;

namespace Infra.Stacks.Organization;

/// <summary>What is expected of whatever people ask for.</summary>
internal static class PortalExpectations
{
    /// <summary>That it works: every API of the platform says whether it does.</summary>
    public static PortalScorecard Of(JsonObject blueprint) => new(
        (string)blueprint["identifier"]!,
        "operation",
        "Operation",
        [new("works", "Everything it is made of works", "Bronze", new("ready", "=", true))]);
}
