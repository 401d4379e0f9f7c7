namespace Pulumi.Testing;

/// <summary>Where a test pretends to deploy to.</summary>
public class TestOptions
{
    /// <summary>The project. Default: <c>project</c>.</summary>
    public string? ProjectName { get; set; }

    /// <summary>The stack. Default: <c>stack</c>.</summary>
    public string? StackName { get; set; }

    /// <summary>Where the project file lies. Default: nowhere.</summary>
    public string? RootDirectory { get; set; }

    /// <summary>Whether it is a preview. Default: true.</summary>
    public bool? IsPreview { get; set; }

    /// <summary>The organization. Default: <c>organization</c>.</summary>
    public string? OrganizationName { get; set; }
}
