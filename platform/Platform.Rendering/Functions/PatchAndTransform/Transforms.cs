using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>The transforms by type.</summary>
internal static class Transforms
{
    /// <exception cref="FatalException">The settings make no sense.</exception>
    public static void Check(Transform transform, string path)
    {
        if (transform.Type is not ("math" or "map" or "match" or "string" or "convert"))
        {
            throw InputCheck.Invalid($"{path}.type", transform.Type, "unknown transform type");
        }

        if (transform.Settings is not { } settings)
        {
            throw InputCheck.Required($"{path}.{transform.Type}",
                $"given transform type {transform.Type} requires configuration");
        }

        var inside = $"{path}.{transform.Type}";
        switch (transform.Type)
        {
            case "math":
                MathTransform.Check(settings, inside);
                break;
            case "map":
                MapTransform.Check(settings, inside);
                break;
            case "match":
                MatchTransform.Check(settings, inside);
                break;
            case "string":
                StringTransform.Check(settings, inside);
                break;
            default:
                ConvertTransform.Check(settings, inside);
                break;
        }
    }

    /// <summary>Runs a value through transforms, one after the other.</summary>
    /// <exception cref="FatalException">A transform does not take its input.</exception>
    public static JsonNode? Apply(IReadOnlyList<Transform> transforms, JsonNode? input)
    {
        var value = input;
        foreach (var (i, transform) in transforms.Index())
        {
            try
            {
                value = Apply(transform, value);
            }
            catch (FatalException why)
            {
                throw new FatalException($"transform at index {i} returned error: {why.Message}");
            }
        }

        return value;
    }

    private static JsonNode? Apply(Transform transform, JsonNode? value)
    {
        Func<JsonObject, JsonNode?, JsonNode?> apply = transform.Type switch
        {
            "math" => MathTransform.Apply,
            "map" => MapTransform.Apply,
            "match" => MatchTransform.Apply,
            "string" => StringTransform.Apply,
            "convert" => ConvertTransform.Apply,
            _ => throw new FatalException($"transform type {transform.Type} is not supported"),
        };
        var settings = transform.Settings
            ?? throw new FatalException($"given transform type {transform.Type} requires configuration");
        try
        {
            return apply(settings, value);
        }
        catch (FatalException why)
        {
            throw new FatalException($"{transform.Type} transform could not resolve: {why.Message}");
        }
    }
}
