using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering.Composing;

/// <summary>The conditions of a composite resource after a reconcile.</summary>
internal static class CompositeConditions
{
    /// <summary>The render command gives every transition this time, so that its output never changes.</summary>
    private const string TransitionTime = "2024-01-01T00:00:00Z";

    private const int MostNames = 3;

    /// <summary>Sets Responsive, Synced and Ready; conditions that are there keep their place.</summary>
    public static void Write(JsonObject status, bool? isReady, IReadOnlyList<ComposedResource> resources)
    {
        if (status["conditions"] is not JsonArray conditions)
        {
            status["conditions"] = conditions = [];
        }

        foreach (var condition in conditions.OfType<JsonObject>())
        {
            condition["lastTransitionTime"] = TransitionTime;
        }

        Set(conditions, ("Responsive", "True", "WatchCircuitClosed", null));
        Set(conditions, ("Synced", "True", "ReconcileSuccess", null));
        var unready = resources.Where(resource => !resource.IsReady).Select(resource => resource.Name).ToList();
        Set(conditions, (isReady, unready) switch
        {
            (true, _) or (null, []) => ("Ready", "True", "Available", null),
            (false, _) => ("Ready", "False", "Creating", null),
            _ => ("Ready", "False", "Creating", $"Unready resources: {Listed(unready)}"),
        });
    }

    private static string Listed(List<string> names) => names switch
    {
        { Count: < MostNames } => string.Join(", ", names),
        { Count: > MostNames } => $"{string.Join(", ", names.Take(MostNames))}, and {names.Count - MostNames} more",
        _ => $"{string.Join(", ", names.Take(names.Count - 1))}, and {names[^1]}",
    };

    private static void Set(JsonArray conditions, (string Type, string Status, string Reason, string? Message) given)
    {
        var condition = new JsonObject
        {
            ["type"] = given.Type,
            ["status"] = given.Status,
            ["reason"] = given.Reason,
            ["lastTransitionTime"] = TransitionTime,
        };
        if (given.Message is not null)
        {
            condition["message"] = given.Message;
        }

        for (var i = 0; i < conditions.Count; i++)
        {
            if (PathReading.FindText(conditions[i], "type") == given.Type)
            {
                conditions[i] = condition;
                return;
            }
        }

        conditions.Add(condition);
    }
}
