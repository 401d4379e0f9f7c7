using Google.Protobuf;

namespace Pulumi.Wire;

/// <summary>How many messages travel each way.</summary>
internal enum RpcKind
{
    /// <summary>One each way.</summary>
    Unary,

    /// <summary>One request, many answers.</summary>
    ServerStreaming,

    /// <summary>Many requests, one answer.</summary>
    ClientStreaming,
}

/// <summary>One method of the protocol: its path and how its messages are read.</summary>
internal sealed class RpcMethod<TRequest, TResponse>(
    string service, string name, RpcKind kind, MessageParser<TRequest> requests, MessageParser<TResponse> responses)
    where TRequest : class, IMessage<TRequest>
    where TResponse : class, IMessage<TResponse>
{
    /// <summary>The path, <c>/package.Service/Method</c>.</summary>
    public string Path { get; } = $"/{service}/{name}";

    /// <summary>How many messages travel each way.</summary>
    public RpcKind Kind { get; } = kind;

    /// <summary>Reads requests.</summary>
    public MessageParser<TRequest> Requests { get; } = requests;

    /// <summary>Reads responses.</summary>
    public MessageParser<TResponse> Responses { get; } = responses;
}
