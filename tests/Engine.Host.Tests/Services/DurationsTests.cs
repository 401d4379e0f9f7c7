using Infra.Engine.Host;
using Pulumi.Wire;

namespace Infra.Engine.Host.Tests.Services;

public sealed class DurationsTests
{
    [Theory]
    [InlineData("5m", 300, "minutes")]
    [InlineData("1h30m", 5400, "two parts")]
    [InlineData("300s", 300, "seconds")]
    [InlineData("1.5h", 5400, "a fraction")]
    [InlineData("250ms", 0.25, "milliseconds")]
    [InlineData("72000000000ns", 72, "the .NET SDK sends nanoseconds")]
    [InlineData("0", 0, "zero needs no unit")]
    [InlineData("-2s", -2, "a sign")]
    [InlineData("3µs", 0.000003, "the micro sign is a unit of its own")]
    public void Parse_Duration_IsItsSeconds(string text, double seconds, string reason)
    {
        Assert.True(Durations.Parse(text) is { } read && Math.Abs(read.TotalSeconds - seconds) < 1e-9, reason);
    }

    [Theory]
    [InlineData("", "nothing")]
    [InlineData("5", "no unit")]
    [InlineData("5 m", "a blank")]
    [InlineData("m5", "the unit first")]
    [InlineData("5x", "no such unit")]
    public void Parse_NoDuration_IsNull(string text, string reason)
    {
        Assert.True(Durations.Parse(text) is null, reason);
    }

    [Fact]
    public void Read_UnreadableTimeout_IsRefusedWithItsPlace()
    {
        var refused = Assert.Throws<RpcException>(
            () => Durations.Read(new Pulumirpc.CustomTimeouts { Update = "soon" }));

        Assert.Equal(RpcStatusCode.InvalidArgument, refused.Code);
        Assert.Contains("update timeout", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_NoneSet_IsNull() => Assert.Null(Durations.Read(new Pulumirpc.CustomTimeouts()));
}
