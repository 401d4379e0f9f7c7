using System.Text.Json;

namespace Pulumi.Automation.Events;

/// <summary>How one property changes.</summary>
public class PropertyDiff
{
    internal PropertyDiff(JsonElement json)
    {
        Kind = EnumTexts.Difference(json.TextOrEmpty("diffKind"));
        InputDiff = json.Flag("inputDiff") ?? false;
    }

    /// <summary>What happens to it.</summary>
    public DiffKind Kind { get; }

    /// <summary>Whether inputs were compared, not outputs with inputs.</summary>
    public bool InputDiff { get; }
}
