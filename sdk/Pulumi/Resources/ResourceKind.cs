namespace Pulumi;

/// <summary>Who makes the parts of a resource.</summary>
internal enum ResourceKind
{
    /// <summary>A provider; it has no parts.</summary>
    Custom,

    /// <summary>The program: a component written in it.</summary>
    Component,

    /// <summary>A provider, of a component that is written elsewhere.</summary>
    Remote,

    /// <summary>The program: its root.</summary>
    Stack,

    /// <summary>Nobody here: only its URN is known.</summary>
    Reference,
}
