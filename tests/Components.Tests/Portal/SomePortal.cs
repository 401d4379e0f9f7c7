using System.Text.Json.Nodes;

using Infra.Components.Portal;

namespace Infra.Components.Tests.Portal;

/// <summary>A portal with two APIs.</summary>
internal static class SomePortal
{
    public static PortalArgs Args => new()
    {
        // The wrong way round: the app comes before the environment that it is in.
        Blueprints = [Blueprint("backend-app", "environment"), Blueprint("environment", "cluster")],
        Actions = [Action("create-backend-app", "backend-app")],
        RepositoryUrl = "https://git.example.org/acme/platform",
    };

    public static JsonObject Blueprint(string identifier, params string[] targets) => new()
    {
        ["identifier"] = identifier,
        ["title"] = $"The {identifier}",
        ["icon"] = "Service",
        ["properties"] = new JsonObject
        {
            ["numberProps"] = new JsonObject { ["copies"] = new JsonObject { ["minimum"] = 1, ["required"] = true } },
            ["stringProps"] = new JsonObject { ["size"] = new JsonObject { ["enums"] = new JsonArray("s", "m") } },
        },
        ["relations"] = new JsonObject(targets.Select(static target =>
            KeyValuePair.Create(target, (JsonNode?)new JsonObject { ["target"] = target, ["required"] = true }))),
    };

    public static JsonObject Action(string identifier, string blueprint) => new()
    {
        ["identifier"] = identifier,
        ["title"] = "Create it",
        ["selfServiceTrigger"] = new JsonObject
        {
            ["operation"] = "CREATE",
            ["blueprintIdentifier"] = blueprint,
        },
        ["githubMethod"] = new JsonObject { ["org"] = "acme", ["repo"] = "platform", ["workflow"] = "create.yaml" },
    };
}
