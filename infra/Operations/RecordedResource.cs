using System.Text.Json;

namespace Infra.Operations;

/// <summary>What an exported state says of a resource, as far as its end is concerned.</summary>
internal sealed record RecordedResource
{
    /// <summary>Its URN.</summary>
    public required string Urn { get; init; }

    /// <summary>Its token.</summary>
    public required string Type { get; init; }

    /// <summary>URNs of what must outlive it.</summary>
    public required IReadOnlyCollection<string> Needs { get; init; }

    /// <summary>Whether its deletion is refused.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Whether it is only forgotten.</summary>
    public bool IsRetained { get; init; }

    /// <summary>Whether it is archived where others would be deleted.</summary>
    public bool IsArchived { get; init; }

    /// <summary>Its name.</summary>
    public string Name => Urn[(Urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];

    /// <summary>Everything in an exported state; the engine that wrote it does not matter.</summary>
    public static IReadOnlyList<RecordedResource> AllOf(string exported)
    {
        using var state = JsonDocument.Parse(exported);
        return state.RootElement.TryGetProperty("deployment", out var deployment)
            && deployment.ValueKind is JsonValueKind.Object
            && deployment.TryGetProperty("resources", out var resources)
            ? [.. resources.EnumerateArray().Select(Read)]
            : [];
    }

    private static RecordedResource Read(JsonElement resource) => new()
    {
        Urn = resource.GetProperty("urn").GetString()!,
        Type = resource.GetProperty("type").GetString()!,
        Needs = [.. NeedsOf(resource).Distinct()],
        IsProtected = IsSet(resource, "protect"),
        IsRetained = IsSet(resource, "retainOnDelete"),
        IsArchived = resource.TryGetProperty("inputs", out var inputs) && IsSet(inputs, "archiveOnDestroy"),
    };

    private static IEnumerable<string> NeedsOf(JsonElement resource)
    {
        foreach (var key in new[] { "parent", "deletedWith" })
        {
            if (resource.TryGetProperty(key, out var urn) && urn.GetString() is { Length: > 0 } one)
            {
                yield return one;
            }
        }

        // A provider is named by URN and id.
        if (resource.TryGetProperty("provider", out var provider) && provider.GetString() is { Length: > 0 } name)
        {
            yield return name[..name.LastIndexOf("::", StringComparison.Ordinal)];
        }

        foreach (var urn in Texts(resource, "dependencies"))
        {
            yield return urn;
        }

        if (resource.TryGetProperty("propertyDependencies", out var properties)
            && properties.ValueKind is JsonValueKind.Object)
        {
            foreach (var urn in properties.EnumerateObject().SelectMany(one => Texts(properties, one.Name)))
            {
                yield return urn;
            }
        }
    }

    private static IEnumerable<string> Texts(JsonElement from, string key) =>
        from.TryGetProperty(key, out var list) && list.ValueKind is JsonValueKind.Array
            ? list.EnumerateArray().Select(static item => item.GetString()!)
            : [];

    private static bool IsSet(JsonElement from, string key) =>
        from.TryGetProperty(key, out var flag) && flag.ValueKind is JsonValueKind.True;
}
