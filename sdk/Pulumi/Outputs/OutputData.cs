namespace Pulumi;

/// <summary>What an output holds once it is there.</summary>
/// <param name="value">The value; the default of the type when it is not known.</param>
/// <param name="isKnown">False in a preview for what only the update can tell.</param>
/// <param name="isSecret">Whether the value must not be shown or stored in clear.</param>
/// <param name="resources">The resources it was computed from; shared, never changed.</param>
internal readonly struct OutputData<T>(T value, bool isKnown, bool isSecret, Resource[] resources)
{
    public T Value { get; } = value;

    public bool IsKnown { get; } = isKnown;

    public bool IsSecret { get; } = isSecret;

    public Resource[] Resources { get; } = resources;

    /// <summary>Another value of the same origin.</summary>
    public OutputData<TOther> With<TOther>(TOther value) => new(value, IsKnown, IsSecret, Resources);

    /// <summary>Nothing known, but of the same origin.</summary>
    public OutputData<TOther> Unknown<TOther>() => new(default!, isKnown: false, IsSecret, Resources);

    public OutputData<T> WithSecret(bool isSecret) => new(Value, IsKnown, isSecret, Resources);

    /// <summary>The same value, computed from this as well.</summary>
    public OutputData<T> From<TOrigin>(in OutputData<TOrigin> origin) =>
        new(
            Value,
            IsKnown && origin.IsKnown,
            IsSecret || origin.IsSecret,
            ResourceSets.Union(Resources, origin.Resources));
}

/// <summary>Data of values that come from no resource.</summary>
internal static class OutputData
{
    public static OutputData<T> Known<T>(T value) => new(value, isKnown: true, isSecret: false, ResourceSets.Empty);
}
