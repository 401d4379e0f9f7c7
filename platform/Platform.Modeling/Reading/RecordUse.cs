namespace Infra.Platform.Modeling.Reading;

/// <summary>What a record is read as; decides what its properties may say.</summary>
internal enum RecordUse
{
    /// <summary>Written by users, checked and defaulted by the API server.</summary>
    Spec,

    /// <summary>Written by Compositions, bit by bit.</summary>
    Status,

    /// <summary>Written whole by a stack or a Composition, checked by nobody in the cluster.</summary>
    Config,
}
