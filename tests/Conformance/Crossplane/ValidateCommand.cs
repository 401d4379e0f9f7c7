using System.Text;
using System.Text.Json.Nodes;
using Infra.Platform.Schemas;

namespace Infra.Conformance;

/// <summary>What <c>crossplane resource validate</c> answers, made with our validation.</summary>
/// <param name="schemas">The definitions it was given, and the built-in kinds.</param>
/// <param name="missingIsAnError">As with <c>--error-on-missing-schemas</c>.</param>
internal sealed class ValidateCommand(SchemaCatalog schemas, bool missingIsAnError)
{
    private readonly StringBuilder text = new();
    private readonly JsonArray resources = [];
    private readonly Dictionary<string, long> counts = new() { ["valid"] = 0, ["invalid"] = 0, ["missingSchema"] = 0 };

    /// <summary>What it prints as text.</summary>
    public string Text => text.ToString();

    /// <summary>What it prints with <c>-o yaml</c>.</summary>
    public JsonObject Report => new()
    {
        ["resources"] = resources.DeepClone(),
        ["summary"] = new JsonObject
        {
            ["total"] = (long)resources.Count, ["valid"] = counts["valid"], ["invalid"] = counts["invalid"],
            ["missingSchemas"] = counts["missingSchema"],
        },
    };

    /// <summary>What it says on stderr; empty when all is well.</summary>
    public string Error => counts["invalid"] > 0 ? "crossplane: error: could not validate all resources\n"
        : missingIsAnError && counts["missingSchema"] > 0
            ? "crossplane: error: could not validate all resources, schema(s) missing\n"
            : "";

    public int ExitCode => Error.Length == 0 ? 0 : 1;

    public void Run(IEnumerable<JsonObject> documents)
    {
        foreach (var document in documents.SelectMany(WithInputs))
        {
            Check(document);
        }

        text.Append($"Total {resources.Count} resources: {counts["missingSchema"]} missing schemas, ")
            .Append($"{counts["valid"]} success cases, {counts["invalid"]} failure cases\n");
    }

    // The inputs of a Composition's functions are documents of their own, and come first.
    private static IEnumerable<JsonObject> WithInputs(JsonObject document)
    {
        var steps = document["kind"]?.GetValue<string>() == "Composition"
            ? document["spec"]?["pipeline"] as JsonArray
            : null;
        return [.. (steps ?? []).Select(static step => step?["input"]).OfType<JsonObject>(), document];
    }

    private void Check(JsonObject document)
    {
        var (apiVersion, kind) = (document["apiVersion"]!.GetValue<string>(), document["kind"]!.GetValue<string>());
        var name = document["metadata"]?["name"]?.GetValue<string>() ?? "";
        var entry = new JsonObject { ["apiVersion"] = apiVersion, ["kind"] = kind, ["name"] = name };
        if (document["metadata"]?["namespace"] is { } space)
        {
            entry["namespace"] = space.DeepClone();
        }

        var type = $"{apiVersion}, Kind={kind}";
        // The command leaves elements that are in a list twice to the API server, which refuses them.
        var problems = schemas.Find(apiVersion, kind)?.Validate(document)
            .Where(static problem => problem.Fault != SchemaFault.Duplicate)
            .ToList();
        var status = problems is null ? "missingSchema" : problems.Count == 0 ? "valid" : "invalid";
        counts[status]++;
        entry["status"] = status;
        resources.Add(entry);
        text.Append(status switch
        {
            "valid" => $"[✓] {type}, {name} validated successfully\n",
            "invalid" => Lines(problems!, $"{type}, {name}"),
            _ => $"[!] could not find CRD/XRD for: {type}\n",
        });
        if (problems is { Count: > 0 })
        {
            entry["errors"] = new JsonArray([.. Sorted(problems).Select(Entry)]);
        }
    }

    // The recordings are sorted where the real order is that of a map of Go.
    private static IEnumerable<SchemaProblem> Sorted(IEnumerable<SchemaProblem> problems) => problems
        .OrderBy(static problem => Order(problem.Fault))
        .ThenBy(static problem => problem.Text, StringComparer.Ordinal);

    private static string Lines(IEnumerable<SchemaProblem> problems, string resource)
    {
        var lines = problems.Select(problem =>
            (Word: Order(problem.Fault) == 2 ? "CEL" : "schema", Text: $"{resource} : {problem.Text}\n"));
        return string.Concat(lines
            .OrderBy(static line => line.Word == "CEL")
            .ThenBy(static line => line.Text, StringComparer.Ordinal)
            .Select(static line => $"[x] {line.Word} validation error {line.Text}"));
    }

    private static JsonObject Entry(SchemaProblem problem) => new()
    {
        ["type"] = Order(problem.Fault) switch { 0 => "schema", 1 => "unknownField", _ => "cel" },
        ["field"] = problem.Path,
        ["message"] = problem.Text,
        ["value"] = problem.BadValue?.DeepClone(),
    };

    private static int Order(SchemaFault fault) => fault switch
    {
        SchemaFault.UnknownField => 1,
        SchemaFault.Rule or SchemaFault.BrokenRule => 2,
        _ => 0,
    };
}
