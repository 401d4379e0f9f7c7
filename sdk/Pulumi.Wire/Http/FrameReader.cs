using System.IO.Pipelines;

using Google.Protobuf;

namespace Pulumi.Wire.Http;

/// <summary>Reads messages off a body, a client's or a server's.</summary>
internal sealed class FrameReader(PipeReader body)
{
    /// <summary>The next message, or null after the last.</summary>
    public async ValueTask<T?> ReadAsync<T>(MessageParser<T> parser, CancellationToken cancellation)
        where T : class, IMessage<T>
    {
        var read = await body.ReadAtLeastAsync(Frames.HeaderSize, cancellation).ConfigureAwait(false);
        if (read.Buffer.IsEmpty)
        {
            return null;
        }

        CheckComplete(read, Frames.HeaderSize);
        var size = Frames.ReadHeader(read.Buffer);
        if (read.Buffer.Length < Frames.HeaderSize + size)
        {
            // The peer may send more only after what it sent has been looked at.
            body.AdvanceTo(read.Buffer.Start, read.Buffer.End);
            read = await body.ReadAtLeastAsync(Frames.HeaderSize + size, cancellation).ConfigureAwait(false);
            CheckComplete(read, Frames.HeaderSize + size);
        }

        var payload = read.Buffer.Slice(Frames.HeaderSize, size);
        var message = Frames.Parse(parser, payload);
        body.AdvanceTo(payload.End);
        return message;
    }

    private static void CheckComplete(in ReadResult read, int size)
    {
        if (read.Buffer.Length < size)
        {
            throw new RpcException(RpcStatusCode.Internal, "the peer stopped in the middle of a message");
        }
    }
}
