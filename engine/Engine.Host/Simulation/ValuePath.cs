using System.Globalization;

namespace Infra.Engine.Host.Simulation;

/// <summary>Where a value is inside inputs; becomes text only when something is to be said about it.</summary>
internal sealed record ValuePath(ValuePath? Parent, string? Key, int Index)
{
    /// <summary>A property below a place; null is the root.</summary>
    public static ValuePath Of(ValuePath? parent, string key) => new(parent, key, 0);

    /// <summary>An element below a place.</summary>
    public static ValuePath Of(ValuePath? parent, int index) => new(parent, null, index);

    /// <inheritdoc/>
    public override string ToString() => Key switch
    {
        null => string.Create(CultureInfo.InvariantCulture, $"{Parent}[{Index}]"),
        _ when Key.Length == 0 || Key.AsSpan().IndexOfAny(".[]\"") >= 0 => $"{Parent}[\"{Key.Replace("\"", "\\\"")}\"]",
        _ => Parent is null ? Key : $"{Parent}.{Key}",
    };
}
