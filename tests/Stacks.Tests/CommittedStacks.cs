using System.Collections.Concurrent;
using System.Text.Json.Nodes;

using Infra.Plans;
using Infra.Stacks.Tests.Settings;
using Infra.Testing;

using Pulumi;

namespace Infra.Stacks.Tests;

/// <summary>What the committed stacks register. A new file of settings is a new stack in every check.</summary>
internal static class CommittedStacks
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<Plan>>> Plans = new(StringComparer.Ordinal);

    /// <summary>Every one of them, the organisation's included.</summary>
    public static IReadOnlyList<string> WithOrganization { get; } =
    [
        .. Directory.EnumerateFiles(Repository.Root, "Pulumi.*.yaml")
            .Select(static file => Path.GetFileName(file)["Pulumi.".Length..^".yaml".Length])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>Those that are environments: a cluster and what runs on it.</summary>
    public static IReadOnlyList<string> All { get; } =
        [.. WithOrganization.Where(static stack => SettingsFile.Of(stack).Get("target") != "organization")];

    /// <summary>The same, for tests over all of them.</summary>
    public static TheoryData<string> Names => [.. All];

    /// <summary>The plan of one, made once.</summary>
    public static Task<Plan> PlanOf(string stack) =>
        Plans.GetOrAdd(stack, static name => new(() => PlanOf(SettingsFile.Of(name)))).Value;

    /// <summary>The plan of some settings.</summary>
    public static Task<Plan> PlanOf(SettingsFile settings) =>
        Planning.PlanOf(static () => (Stack)new StackTypes().GetService(typeof(Stack))!, settings.ToDictionary());

    /// <summary>The first environment of one.</summary>
    public static string EnvironmentOf(string stack) =>
        (string)JsonNode.Parse(SettingsFile.Of(stack).Get("platform")!)!["environments"]![0]!;

    /// <summary>Resources of Kubernetes in it, other than releases of charts.</summary>
    public static IEnumerable<PlannedResource> ObjectsOf(Plan plan) => plan.Resources.Where(static resource =>
        resource.Type.StartsWith("kubernetes:", StringComparison.Ordinal)
        && !resource.Type.StartsWith("kubernetes:helm.sh/", StringComparison.Ordinal));

    /// <summary>What the API server gets. Annotations of Pulumi stay: it takes them too.</summary>
    public static JsonObject DocumentOf(PlannedResource resource) => (JsonObject)Plain(resource.Inputs)!;

    // The engine marks secrets by wrapping them.
    private static JsonNode? Plain(JsonNode? node) => node switch
    {
        JsonObject wrapped when wrapped.ContainsKey("4dabf18193072939515e22adb298388d") => Plain(wrapped["value"]),
        JsonObject fields => new JsonObject(fields.Select(static field =>
            KeyValuePair.Create(field.Key, Plain(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Plain)]),
        _ => node?.DeepClone(),
    };
}
