using System.Buffers.Binary;
using System.Net;

namespace Infra.Components.Networks;

/// <summary>Arithmetic over IPv4 ranges.</summary>
internal static class Ipv4Range
{
    /// <summary>One of the equal parts into which a range is cut.</summary>
    /// <param name="range">The whole.</param>
    /// <param name="moreBits">How much longer the prefix of a part is; there are 2 to that power of them.</param>
    /// <param name="index">Which part, from 0.</param>
    public static IPNetwork Part(IPNetwork range, int moreBits, int index)
    {
        var prefix = range.PrefixLength + moreBits;
        var start = BinaryPrimitives.ReadUInt32BigEndian(range.BaseAddress.GetAddressBytes());
        Span<byte> address = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32BigEndian(address, start + ((uint)index << (32 - prefix)));
        return new IPNetwork(new IPAddress(address), prefix);
    }
}
