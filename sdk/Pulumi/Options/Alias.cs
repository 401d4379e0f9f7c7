namespace Pulumi;

/// <summary>Another identity a resource had before: by its URN, or by what was different then.</summary>
/// <remarks>With <see cref="Urn"/> nothing else may be set; of the three about the parent at most one.</remarks>
public sealed class Alias
{
    /// <summary>The whole former URN.</summary>
    public string? Urn { get; set; }

    /// <summary>The former name. Default: the present one.</summary>
    public Input<string>? Name { get; set; }

    /// <summary>The former type. Default: the present one.</summary>
    public Input<string>? Type { get; set; }

    /// <summary>The former stack. Default: the present one.</summary>
    public Input<string>? Stack { get; set; }

    /// <summary>The former project. Default: the present one.</summary>
    public Input<string>? Project { get; set; }

    /// <summary>The former parent. Default: the present one.</summary>
    public Resource? Parent { get; set; }

    /// <summary>The URN of the former parent.</summary>
    public Input<string>? ParentUrn { get; set; }

    /// <summary>Whether it had no parent but the stack.</summary>
    public bool NoParent { get; set; }

    /// <summary>Refuses what contradicts itself.</summary>
    internal void Check()
    {
        var parents = (Parent is null ? 0 : 1) + (ParentUrn is null ? 0 : 1) + (NoParent ? 1 : 0);
        if (parents > 1)
        {
            throw new ArgumentException("Only specify one of 'Parent', 'ParentUrn' or 'NoParent' in an Alias");
        }

        if (Urn is null)
        {
            return;
        }

        string?[] others =
        [
            Name is null ? null : nameof(Name),
            Type is null ? null : nameof(Type),
            Stack is null ? null : nameof(Stack),
            Project is null ? null : nameof(Project), parents == 0 ? null : "the parent",
        ];
        if (Array.Find(others, static other => other is not null) is { } extra)
        {
            throw new ArgumentException($"Alias should not specify both Urn and {extra}");
        }
    }
}
