using System.Buffers;

using Google.Protobuf;
using Google.Protobuf.WellKnownTypes;

using Pulumi.Wire;
using Pulumi.Wire.Http;

using Pulumirpc;

namespace Infra.Wire.Tests;

/// <summary>How large and how deep messages over HTTP/2 may be.</summary>
public sealed class LimitTests
{
    private const int Limit = 400 * 1024 * 1024;

    // One byte of field number and type, then the length.
    private const int FieldHeader = 1 + 5;

    private static readonly RpcMethod<Struct, Struct> _deep =
        new("test.Deep", "Echo", RpcKind.Unary, Struct.Parser, Struct.Parser);

    private static readonly RpcMethod<Empty, CallbackInvokeResponse> _give =
        new("test.Large", "Give", RpcKind.Unary, Empty.Parser, CallbackInvokeResponse.Parser);

    private static readonly RpcMethod<CallbackInvokeResponse, Empty> _take =
        new("test.Large", "Take", RpcKind.Unary, CallbackInvokeResponse.Parser, Empty.Parser);

    [Fact]
    public async Task Unary_AtTheLimitAndOver_PassesAndIsRefusedInBothDirections()
    {
        var bytes = new byte[Limit];
        var size = Limit - FieldHeader;
        await using var server = await RpcServer.ListenAsync(new RpcServices()
            .Unary(_give, (_, _) => Task.FromResult(OfSize(size)))
            .Unary(_take, (taken, _) => Task.FromResult(new Empty())));
        await using var channel = RpcChannel.Connect(server.Address);

        Assert.Equal(Limit, OfSize(size).CalculateSize());
        Assert.Equal(size, (await channel.UnaryAsync(_give, new Empty())).Response.Length);
        await channel.UnaryAsync(_take, OfSize(size));

        size++;
        var given = await Assert.ThrowsAsync<RpcException>(() => channel.UnaryAsync(_give, new Empty()));
        var taken = await Assert.ThrowsAsync<RpcException>(() => channel.UnaryAsync(_take, OfSize(size)));
        Assert.Equal((RpcStatusCode.ResourceExhausted, RpcStatusCode.ResourceExhausted), (given.Code, taken.Code));

        CallbackInvokeResponse OfSize(int length) =>
            new() { Response = UnsafeByteOperations.UnsafeWrap(bytes.AsMemory(0, length)) };
    }

    [Fact]
    public async Task Unary_DeeperThanTheParsersOwnLimit_ComesBack()
    {
        await using var server = await RpcServer.ListenAsync(
            new RpcServices().Unary(_deep, (request, _) => Task.FromResult(request)));
        await using var channel = RpcChannel.Connect(server.Address);

        var answer = await channel.UnaryAsync(_deep, Nested(300));

        Assert.Equal(300, DepthOf(answer));
    }

    [Fact]
    public void Parse_TenThousandLevels_IsTheLimit()
    {
        Assert.NotNull(Frames.Parse(Value.Parser, new ReadOnlySequence<byte>(NestedBytes(4_999))));
        Assert.Throws<InvalidProtocolBufferException>(
            () => Frames.Parse(Value.Parser, new ReadOnlySequence<byte>(NestedBytes(5_001))));
    }

    private static Struct Nested(int depth)
    {
        var value = new Struct();
        for (var i = 0; i < depth; i++)
        {
            value = new Struct { Fields = { ["a"] = Value.ForStruct(value) } };
        }

        return value;
    }

    // A list within a list, written by hand: the generated writer takes a time that grows with the square of the depth.
    private static byte[] NestedBytes(int lists)
    {
        const uint Values = (1 << 3) | 2;
        const uint ListValue = (6 << 3) | 2;
        byte[] bytes = [];
        for (var i = 0; i < lists; i++)
        {
            bytes = WithHeader(ListValue, WithHeader(Values, bytes));
        }

        return bytes;
    }

    private static byte[] WithHeader(uint tag, byte[] bytes)
    {
        var whole = new byte[1 + CodedOutputStream.ComputeBytesSize(UnsafeByteOperations.UnsafeWrap(bytes))];
        using var output = new CodedOutputStream(whole);
        output.WriteRawTag((byte)tag);
        output.WriteBytes(UnsafeByteOperations.UnsafeWrap(bytes));
        return whole;
    }

    private static int DepthOf(Struct value)
    {
        var depth = 0;
        for (; value.Fields.TryGetValue("a", out var inner); depth++)
        {
            value = inner.StructValue;
        }

        return depth;
    }
}
