namespace Pulumi.Wire;

/// <summary>The status codes of gRPC; the numbers are the protocol's.</summary>
internal enum RpcStatusCode
{
    Ok = 0,
    Cancelled = 1,
    Unknown = 2,
    InvalidArgument = 3,
    DeadlineExceeded = 4,
    NotFound = 5,
    AlreadyExists = 6,
    PermissionDenied = 7,
    ResourceExhausted = 8,
    FailedPrecondition = 9,
    Aborted = 10,
    OutOfRange = 11,
    Unimplemented = 12,
    Internal = 13,
    Unavailable = 14,
    DataLoss = 15,
    Unauthenticated = 16,
}

/// <summary>A call that ended with another status than Ok, on either side.</summary>
internal sealed class RpcException(RpcStatusCode code, string message, Status? details = null, Exception? inner = null)
    : Exception(message, inner)
{
    /// <summary>The status code.</summary>
    public RpcStatusCode Code { get; } = code;

    /// <summary>The rich status, when the peer sent one.</summary>
    public Status? Details { get; } = details;
}
