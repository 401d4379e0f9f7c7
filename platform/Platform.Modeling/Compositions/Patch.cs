using System.Text.Json.Nodes;

namespace Infra.Platform.Modeling.Compositions;

/// <summary>One value that goes from one object to another.</summary>
/// <param name="Direction">Where it goes.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="To">The field path at the other end.</param>
/// <param name="Merging">What becomes of a value that is there already.</param>
internal sealed record Patch(PatchDirection Direction, SourceFacts Source, string To, Merging Merging)
{
    /// <summary>What the record says of the field at the other end; null when it is a field of the composed
    /// object.</summary>
    public SourceFacts? Target { get; init; }

    public JsonObject Document()
    {
        var document = new JsonObject { ["type"] = Type() };
        if (Source.Combination is { } combination)
        {
            document["combine"] = Combine(combination);
        }
        else
        {
            document["fromFieldPath"] = Source.Path;
        }

        document["toFieldPath"] = To;
        if (Source.Steps.Count > 0)
        {
            document["transforms"] = new JsonArray([.. Source.Steps.Select(static step => step.DeepClone())]);
        }

        if (Policy() is { Count: > 0 } policy)
        {
            document["policy"] = policy;
        }

        return document;
    }

    private string Type()
    {
        var other = Direction switch
        {
            PatchDirection.Set => Source.Side == SourceSide.Environment ? "FromEnvironment" : "FromComposite",
            PatchDirection.Report => "ToComposite",
            PatchDirection.Publish => "ToEnvironment",
            PatchDirection.PublishFromComposite => "FromComposite",
            PatchDirection.ReportFromEnvironment => "ToComposite",
            _ => throw new InvalidOperationException($"bug: no patch goes {Direction}"),
        };
        return Source.Combination is null ? $"{other}FieldPath" : $"Combine{other}";
    }

    private JsonObject Policy()
    {
        var policy = new JsonObject();
        if (Source.IsRequired)
        {
            policy["fromFieldPath"] = "Required";
        }

        if (Merging != Merging.Replace)
        {
            policy["toFieldPath"] = Merging.ToString();
        }

        return policy;
    }

    private static JsonObject Combine(Combination combination) => new()
    {
        ["variables"] = new JsonArray(
            [.. combination.Variables.Select(static v => new JsonObject { ["fromFieldPath"] = v.Path })]),
        ["strategy"] = "string",
        ["string"] = new JsonObject { ["fmt"] = combination.Format },
    };
}

/// <summary>Where a value goes.</summary>
internal enum PatchDirection
{
    /// <summary>From the claim or the environment to the composed object.</summary>
    Set,

    /// <summary>From the composed object to the status of the claim.</summary>
    Report,

    /// <summary>From the composed object to the environment.</summary>
    Publish,

    /// <summary>From the claim to the environment, before all objects.</summary>
    PublishFromComposite,

    /// <summary>From the environment to the status of the claim, before all objects.</summary>
    ReportFromEnvironment,
}
