using System.Text.Json.Nodes;

using Infra.Plans;
using Infra.Stacks.Tests.Admission;

namespace Infra.Stacks.Tests.Security;

/// <summary>Objects of Kubernetes by kind: those that a stack installs, and those that its Compositions make of
/// claims.</summary>
internal static class Written
{
    /// <summary>Those that the stack installs.</summary>
    public static IReadOnlyList<JsonObject> By(Plan plan, string kind) =>
        [.. CommittedStacks.ObjectsOf(plan).Select(CommittedStacks.DocumentOf).Where(found => Is(found, kind))];

    /// <summary>Those that come of the examples at every place.</summary>
    public static IReadOnlyList<JsonObject> Composed(Plan plan, string kind) =>
        [.. ComposedClaims.Of(plan).Select(static one => one.Object).Where(found => Is(found, kind))];

    /// <summary>What an object is called.</summary>
    public static string NameOf(JsonObject document) => (string)document["metadata"]!["name"]!;

    /// <summary>Texts of a list; empty where there is none.</summary>
    public static IReadOnlyList<string> Texts(JsonNode? list) =>
        [.. (list as JsonArray ?? []).Select(static text => (string)text!)];

    private static bool Is(JsonObject document, string kind) => (string?)document["kind"] == kind;
}
