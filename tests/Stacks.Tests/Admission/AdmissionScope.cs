using System.Text.Json.Nodes;

namespace Infra.Stacks.Tests.Admission;

/// <summary>Which requests a policy is about: what it and its binding select.</summary>
internal sealed class AdmissionScope
{
    private readonly JsonObject constraints;
    private readonly JsonObject bound;

    public AdmissionScope(JsonObject constraints, JsonObject? bound)
    {
        (this.constraints, this.bound) = (constraints, bound ?? []);
        Assert.Empty(constraints.Select(static field => field.Key).Except(["resourceRules", "namespaceSelector"]));
        Assert.Empty(this.bound.Select(static field => field.Key).Except(["namespaceSelector"]));
    }

    /// <summary>The kinds, as group and plural.</summary>
    public IEnumerable<(string Group, string Resource)> Kinds =>
        from rule in Rules
        from groupName in Texts(rule, "apiGroups")
        from resource in Texts(rule, "resources")
        select (groupName, resource);

    private IEnumerable<JsonObject> Rules => constraints["resourceRules"]!.AsArray().OfType<JsonObject>();

    public bool Includes(AdmissionRequest request) =>
        Rules.Any(rule => Has(rule, "apiGroups", request.Group)
            && Has(rule, "apiVersions", request.Version)
            && Has(rule, "operations", request.Operation)
            && Has(rule, "resources", request.Resource))
        && Selects(constraints["namespaceSelector"], request)
        && Selects(bound["namespaceSelector"], request);

    private static bool Has(JsonObject rule, string field, string value) =>
        Texts(rule, field).Any(text => text == "*" || text == value);

    private static IEnumerable<string> Texts(JsonObject rule, string field) =>
        rule[field]!.AsArray().Select(static text => (string)text!);

    // An object that is in no namespace is never left out; a namespace is judged by its own labels.
    private static bool Selects(JsonNode? selector, AdmissionRequest request)
    {
        var home = request.Resource == "namespaces" ? request.Object : request.Namespace;
        if (selector is null || home is null)
        {
            return true;
        }

        var labels = home["metadata"]!["labels"] as JsonObject ?? [];
        var exact = selector["matchLabels"] as JsonObject ?? [];
        return exact.All(pair => (string?)labels[pair.Key] == (string?)pair.Value)
            && (selector["matchExpressions"] as JsonArray ?? []).All(one => Meets((JsonObject)one!, labels));
    }

    private static bool Meets(JsonObject requirement, JsonObject labels)
    {
        var value = (string?)labels[(string)requirement["key"]!];
        var values = (requirement["values"] as JsonArray ?? []).Select(static one => (string)one!);
        return (string?)requirement["operator"] switch
        {
            "Exists" => value is not null,
            "DoesNotExist" => value is null,
            "In" => value is not null && values.Contains(value),
            "NotIn" => value is null || !values.Contains(value),
            var other => throw new InvalidOperationException($"no such operator: {other}"),
        };
    }
}
