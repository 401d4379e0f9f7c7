namespace Infra.Platform.Modeling;

/// <summary>The name in forms, where it is not the C# name, its words apart.</summary>
/// <param name="text">As <c>Public host</c>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TitleAttribute(string text) : Attribute
{
    /// <summary>The name in forms.</summary>
    public string Text { get; } = text;
}
