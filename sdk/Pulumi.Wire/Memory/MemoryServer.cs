using System.Collections.Concurrent;
using System.Globalization;

namespace Pulumi.Wire.Memory;

/// <summary>Services that are found by an address of this process, without a socket.</summary>
internal sealed class MemoryServer : RpcServer
{
    private const string Scheme = "memory:";

    private static readonly ConcurrentDictionary<string, MemoryServer> _hosted = new(StringComparer.Ordinal);
    private static int _count;

    private readonly CancellationTokenSource _stopped = new();

    public MemoryServer(RpcServices services)
    {
        Services = services;
        Call = new RpcCall("", _stopped.Token);
        Address = string.Create(CultureInfo.InvariantCulture, $"{Scheme}{Interlocked.Increment(ref _count)}");
        _hosted[Address] = this;
    }

    /// <inheritdoc/>
    public override string Address { get; }

    /// <summary>The handlers.</summary>
    public RpcServices Services { get; }

    /// <summary>What handlers know of a call that nothing ends before the server is disposed.</summary>
    public RpcCall Call { get; }

    /// <summary>Whether an address is one of memory.</summary>
    public static bool IsAddress(string address) => address.StartsWith(Scheme, StringComparison.Ordinal);

    /// <summary>The server at an address, or null when there is none any more.</summary>
    public static MemoryServer? At(string address) => _hosted.GetValueOrDefault(address);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        _hosted.TryRemove(Address, out _);
        await _stopped.CancelAsync().ConfigureAwait(false);
    }
}
