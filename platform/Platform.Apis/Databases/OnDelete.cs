namespace Infra.Platform.Apis.Databases;

/// <summary>What becomes of the server when the claim is deleted.</summary>
public enum OnDelete
{
    /// <summary>The server and its data are deleted.</summary>
    Delete,

    /// <summary>The server stays in the cloud, without anybody who manages it.</summary>
    Retain,
}
