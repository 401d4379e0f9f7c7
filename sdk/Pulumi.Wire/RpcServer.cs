using Pulumi.Wire.Http;
using Pulumi.Wire.Memory;

namespace Pulumi.Wire;

/// <summary>Services that can be reached under an address, until disposed.</summary>
internal abstract class RpcServer : IAsyncDisposable
{
    /// <summary>Where clients connect: <c>127.0.0.1:PORT</c> or <c>memory:N</c>.</summary>
    public abstract string Address { get; }

    /// <summary>Serves on a free port of the loopback interface.</summary>
    public static Task<RpcServer> ListenAsync(RpcServices services, CancellationToken cancellation = default) =>
        HttpServer.StartAsync(services, cancellation);

    /// <summary>Serves inside this process only.</summary>
    public static RpcServer Host(RpcServices services) => new MemoryServer(services);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();
}
