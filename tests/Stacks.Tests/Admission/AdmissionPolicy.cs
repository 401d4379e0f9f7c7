using System.Text.Json.Nodes;

using Infra.Platform.Schemas.Cel;

namespace Infra.Stacks.Tests.Admission;

/// <summary>A ValidatingAdmissionPolicy with its binding, judging as the API server does.</summary>
/// <remarks>https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy. A field that it does
/// not know is an error, so that no policy is judged by half.</remarks>
internal sealed class AdmissionPolicy
{
    private readonly JsonObject spec;
    private readonly AdmissionScope scope;

    public AdmissionPolicy(JsonObject policy, JsonObject binding)
    {
        Name = (string)policy["metadata"]!["name"]!;
        spec = (JsonObject)policy["spec"]!;
        var bound = (JsonObject)binding["spec"]!;
        Known(spec, "failurePolicy", "matchConstraints", "variables", "validations", "matchConditions");
        Known(bound, "policyName", "validationActions", "matchResources");
        scope = new AdmissionScope((JsonObject)spec["matchConstraints"]!, (JsonObject?)bound["matchResources"]);
        Rules = [.. spec["validations"]!.AsArray().Select(static rule => (JsonObject)rule!)];
        foreach (var rule in Rules)
        {
            Known(rule, "expression", "message", "messageExpression", "reason");
        }
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Its validations, in order.</summary>
    public IReadOnlyList<JsonObject> Rules { get; }

    /// <summary>The kinds that it is about, as group and plural.</summary>
    public IEnumerable<(string Group, string Resource)> Kinds => scope.Kinds;

    /// <summary>Every expression in it, with what it names under <c>variables</c> written out.</summary>
    public IEnumerable<string> Expressions =>
        Each("matchConditions").Concat(Rules)
            .SelectMany(static rule => new[] { (string?)rule["expression"], (string?)rule["messageExpression"] })
            .OfType<string>()
            .Concat(Each("variables").Select(static variable => (string)variable["expression"]!))
            .Select(WrittenOut);

    /// <summary>Whether it is about a request at all.</summary>
    public bool Includes(AdmissionRequest request) => scope.Includes(request);

    /// <summary>Why a request is refused; nothing where it is not.</summary>
    public IEnumerable<Refusal> Refusals(AdmissionRequest request)
    {
        if (!scope.Includes(request) || !Each("matchConditions").All(rule => Holds(rule, request)))
        {
            yield break;
        }

        for (var index = 0; index < Rules.Count; index++)
        {
            if (Judge(index, request) is { } message)
            {
                yield return new(Name, index, message);
            }
        }
    }

    private string? Judge(int index, AdmissionRequest request)
    {
        try
        {
            return Holds(Rules[index], request) ? null : Message(Rules[index], request);
        }
        catch (CelException exception)
        {
            return (string?)spec["failurePolicy"] == "Ignore" ? null : $"cannot be judged: {exception.Message}";
        }
    }

    private bool Holds(JsonObject rule, AdmissionRequest request)
    {
        var text = (string)rule["expression"]!;
        return CelExpression.Parse(text).Holds(Bindings(text, request));
    }

    private string Message(JsonObject rule, AdmissionRequest request) =>
        (string?)rule["messageExpression"] is { } text
            ? CelExpression.Parse(text).Evaluate(Bindings(text, request))!.ToString()
            : (string?)rule["message"] ?? $"failed expression: {rule["expression"]}";

    // A variable is computed where it is read, and not elsewhere.
    private Dictionary<string, JsonNode?> Bindings(string expression, AdmissionRequest request)
    {
        var bindings = new Dictionary<string, JsonNode?>(StringComparer.Ordinal)
        {
            ["object"] = request.Object,
            ["oldObject"] = request.OldObject,
            ["request"] = request.Facts,
            ["namespaceObject"] = request.Namespace,
            ["params"] = null,
            ["variables"] = new JsonObject(),
        };
        foreach (var variable in Each("variables").Where(variable => Reads(expression, variable)))
        {
            var text = (string)variable["expression"]!;
            var value = CelExpression.Parse(text).Evaluate(Bindings(text, request));
            bindings["variables"]![(string)variable["name"]!] = value;
        }

        return bindings;
    }

    private string WrittenOut(string expression) => Each("variables").Where(variable => Reads(expression, variable))
        .Aggregate(expression, static (text, variable) => text.Replace(
            $"variables.{variable["name"]}", $"({variable["expression"]})", StringComparison.Ordinal));

    private IEnumerable<JsonObject> Each(string part) => (spec[part]?.AsArray() ?? []).OfType<JsonObject>();

    private static bool Reads(string expression, JsonObject variable) =>
        expression.Contains($"variables.{variable["name"]}", StringComparison.Ordinal);

    private static void Known(JsonObject fields, params string[] names) =>
        Assert.Empty(fields.Select(static field => field.Key).Except(names));
}

/// <summary>A request that a policy refuses.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Rule">Which of its validations.</param>
/// <param name="Message">What is said.</param>
internal sealed record Refusal(string Policy, int Rule, string Message);
