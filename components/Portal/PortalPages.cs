using System.Text.Json.Nodes;

using Pulumi.Port;

namespace Infra.Components.Portal;

/// <summary>What people see in the portal: one place to begin, and a table for each blueprint.</summary>
internal static class PortalPages
{
    /// <summary>The folder of all pages.</summary>
    public const string Folder = "platform";

    /// <summary>A table of all entities of a blueprint.</summary>
    public static PageArgs TableOf(string blueprint, string title, string icon) => new()
    {
        Identifier = $"platform_{blueprint}",
        Title = title,
        Icon = icon,
        Type = "blueprint-entities",
        Blueprint = blueprint,
        Parent = Folder,
        Widgets = new JsonObject
        {
            ["id"] = $"{blueprint}-entities",
            ["type"] = "table-entities-explorer",
            ["blueprint"] = blueprint,
            ["dataset"] = new JsonObject { ["combinator"] = "and", ["rules"] = new JsonArray() },
        }.ToJsonString(),
    };

    /// <summary>The page that explains the platform.</summary>
    public static PageArgs Start(Input<string> repository, ImmutableArray<string> actions) => new()
    {
        Identifier = "platform_start",
        Title = "Start here",
        Icon = "Home",
        Type = "dashboard",
        Parent = Folder,
        Widgets = new InputList<string> { repository.ToOutput().Apply(url => Dashboard(url, actions)) },
    };

    private static string Dashboard(string repository, ImmutableArray<string> actions) => new JsonObject
    {
        ["id"] = "start",
        ["type"] = "dashboard-widget",
        ["layout"] = new JsonArray(new JsonObject
        {
            ["height"] = 400,
            ["columns"] = new JsonArray(new JsonObject { ["id"] = "guide", ["size"] = 12 }),
        }),
        ["widgets"] = new JsonArray(new JsonObject
        {
            ["id"] = "guide",
            ["type"] = "markdown",
            ["title"] = "How the platform works",
            ["icon"] = "BlankPage",
            ["markdown"] = Guide(repository, actions),
        }),
    }.ToJsonString();

    private static string Guide(string repository, ImmutableArray<string> actions) =>
        $"""
        Ask for something under **Self-service**: {string.Join(", ", actions)}. A pipeline proposes the change in the
        [management repository]({repository}); what is merged there is what runs, and what runs is shown here.
        """;
}
