using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Forms;

/// <summary>One field that a person fills in to get an object.</summary>
/// <param name="Name">Its name in the form; flat, as a form is.</param>
/// <param name="Property">What it means, and what values it takes.</param>
internal sealed record FormField(string Name, ApiProperty Property)
{
    /// <summary>The heading it stands under; null for the first.</summary>
    public string? Section { get; init; }

    /// <summary>The yes-or-no field that shows it; null when it is always shown.</summary>
    public string? Toggle { get; init; }

    /// <summary>The blueprint whose entities can be chosen; null for a value that is typed in.</summary>
    public string? Blueprint { get; init; }
}
