using System.Buffers;
using System.Buffers.Binary;

using Google.Protobuf;

namespace Pulumi.Wire.Http;

/// <summary>How a message lies on the wire: one flag byte, four bytes of length, the message.</summary>
internal static class Frames
{
    /// <summary>The bytes before a message.</summary>
    public const int HeaderSize = 5;

    /// <summary>The largest message in either direction: what the official engine and its clients allow.</summary>
    public const int MaxMessageSize = 400 * 1024 * 1024;

    // The default of 100 is too low for values as deep as those of a custom resource definition.
    private const int MaxNesting = 10_000;

    /// <summary>Writes a message with its header.</summary>
    /// <exception cref="RpcException">ResourceExhausted: it is larger than <see cref="MaxMessageSize"/>.</exception>
    public static void Write(IBufferWriter<byte> writer, IMessage message)
    {
        var size = CheckSize((uint)message.CalculateSize());
        var header = writer.GetSpan(HeaderSize);
        header[0] = 0;
        BinaryPrimitives.WriteUInt32BigEndian(header[1..], (uint)size);
        writer.Advance(HeaderSize);
        message.WriteTo(writer);
    }

    /// <summary>The size of the message whose header begins the buffer.</summary>
    /// <exception cref="RpcException">It is compressed or too large.</exception>
    public static int ReadHeader(in ReadOnlySequence<byte> buffer)
    {
        Span<byte> header = stackalloc byte[HeaderSize];
        buffer.Slice(0, HeaderSize).CopyTo(header);
        return header[0] switch
        {
            0 => CheckSize(BinaryPrimitives.ReadUInt32BigEndian(header[1..])),
            1 => throw new RpcException(RpcStatusCode.Unimplemented, "compressed messages are not supported"),
            var flag => throw new RpcException(RpcStatusCode.Internal, $"{flag} is no flag of a message"),
        };
    }

    /// <summary>Reads a message without its header.</summary>
    public static T Parse<T>(MessageParser<T> parser, in ReadOnlySequence<byte> payload)
        where T : class, IMessage<T>
    {
        using var stream = new SequenceStream(payload);
        using var input = CodedInputStream.CreateWithLimits(stream, MaxMessageSize, MaxNesting);
        return parser.ParseFrom(input);
    }

    private static int CheckSize(uint size) =>
        size <= MaxMessageSize
            ? (int)size
            : throw new RpcException(
                RpcStatusCode.ResourceExhausted, $"a message of {size} bytes is over the limit of {MaxMessageSize}");
}
