namespace Infra.Platform.Modeling.Compositions;

/// <summary>What becomes of a value that stands already where another is written.</summary>
public enum Merging
{
    /// <summary>It goes.</summary>
    Replace,

    /// <summary>Objects become one; where both have a field, the old one stays.</summary>
    MergeObjects,

    /// <summary>The same, and lists are put behind one another.</summary>
    MergeObjectsAppendArrays,

    /// <summary>Objects become one; where both have a field, the new one is taken, also when it is empty.</summary>
    ForceMergeObjects,

    /// <summary>The same, and lists are put behind one another.</summary>
    ForceMergeObjectsAppendArrays,
}
