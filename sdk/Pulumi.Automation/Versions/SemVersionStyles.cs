namespace Semver;

/// <summary>Which texts are read as versions.</summary>
public enum SemVersionStyles
{
    /// <summary>Only what the specification allows.</summary>
    Strict = 0,

    /// <summary>A leading <c>v</c>, white space around it and missing numbers too.</summary>
    Any = -1,
}
