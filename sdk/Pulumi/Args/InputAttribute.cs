namespace Pulumi;

/// <summary>Marks a member of <see cref="InputArgs"/> that is sent as a property.</summary>
/// <param name="name">The name of the property.</param>
/// <param name="required">Whether leaving it out is an error.</param>
/// <param name="json">Whether it is sent as JSON text, as providers take what is not a string.</param>
[AttributeUsage(AttributeTargets.Field | AttributeTargets.Property)]
public sealed class InputAttribute(string name, bool required = false, bool json = false) : Attribute
{
    internal string Name { get; } = name;

    internal bool IsRequired { get; } = required;

    internal bool Json { get; } = json;
}
