using Pulumi.Wire;
using Pulumi.Wire.Http;

namespace Infra.Wire.Tests;

public sealed class GrpcHeadersTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("plain text ~", "plain text ~")]
    [InlineData("100%", "100%25")]
    [InlineData("ü\n", "%C3%BC%0A")]
    public void Message_AnyText_IsEncodedAndComesBack(string text, string value)
    {
        Assert.Equal(value, GrpcHeaders.EncodeMessage(text));
        Assert.Equal(text, GrpcHeaders.DecodeMessage(value));
    }

    [Theory]
    [InlineData("50%", "a peer forgot to encode")]
    [InlineData("%zz", "no hexadecimal number")]
    public void DecodeMessage_NotEncoded_StaysAsItIs(string value, string because) =>
        Assert.True(GrpcHeaders.DecodeMessage(value) == value, because);

    [Theory]
    [InlineData(0, "0m")]
    [InlineData(0.2, "1m")]
    [InlineData(1_500, "1500m")]
    [InlineData(99_999_999, "99999999m")]
    [InlineData(100_000_000, "100000S")]
    [InlineData(-1, "0m")]
    public void EncodeTimeout_Always_FitsEightDigits(double milliseconds, string value) =>
        Assert.Equal(value, GrpcHeaders.EncodeTimeout(TimeSpan.FromMilliseconds(milliseconds)));

    [Theory]
    [InlineData("100n", 0.0001)]
    [InlineData("5u", 0.005)]
    [InlineData("20m", 20)]
    [InlineData("3S", 3_000)]
    [InlineData("2M", 120_000)]
    [InlineData("1H", 3_600_000)]
    public void DecodeTimeout_EveryUnit_IsRead(string value, double milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), GrpcHeaders.DecodeTimeout(value));

    [Theory]
    [InlineData(null, "no header")]
    [InlineData("m", "no number")]
    [InlineData("5", "no unit")]
    [InlineData("5x", "unknown unit")]
    [InlineData("-5m", "negative")]
    [InlineData("123456789m", "nine digits")]
    public void DecodeTimeout_Malformed_IsNone(string? value, string because) =>
        Assert.True(GrpcHeaders.DecodeTimeout(value) is null, because);

    [Fact]
    public void Details_Always_HaveNoPaddingAndComeBack()
    {
        foreach (var length in Enumerable.Range(0, 4))
        {
            var status = new Status { Message = new string('x', length) };
            var value = GrpcHeaders.EncodeDetails(status);

            Assert.DoesNotContain('=', value);
            Assert.Equal(status, GrpcHeaders.DecodeDetails(value));
        }
    }

    [Theory]
    [InlineData("not base64!")]
    [InlineData("AQIDBA")]
    public void DecodeDetails_Garbage_IsNone(string value) => Assert.Null(GrpcHeaders.DecodeDetails(value));
}
