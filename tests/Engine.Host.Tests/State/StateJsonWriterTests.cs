using System.Text;

using Infra.Engine.Host;

namespace Infra.Engine.Host.Tests.State;

public sealed class StateJsonWriterTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(42, "42")]
    [InlineData(-7, "-7")]
    [InlineData(1.5, "1.5")]
    [InlineData(0.1, "0.1")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(100, "100")]
    [InlineData(123456.789, "123456.789")]
    [InlineData(9007199254740993, "9007199254740992")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(12345678901234567168d, "12345678901234567000")]
    [InlineData(1e20, "100000000000000000000")]
    [InlineData(1e21, "1e+21")]
    [InlineData(1.25e300, "1.25e+300")]
    [InlineData(0.000001, "0.000001")]
    [InlineData(0.0000001, "1e-7")]
    [InlineData(1.5e-9, "1.5e-9")]
    [InlineData(5e-324, "5e-324")]
    [InlineData(1.7976931348623157e308, "1.7976931348623157e+308")]
    public void Number_Any_HasTheShortestFormOfTheOtherEngine(double value, string expected)
    {
        using var json = new StateJsonWriter();

        json.Number(value);

        Assert.Equal(expected, Encoding.UTF8.GetString(json.Written));
    }

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("<&>", "\"<&>\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"")]
    [InlineData("\u0001\u001f", "\"\\u0001\\u001f\"")]
    [InlineData("\u2028\u2029", "\"\\u2028\\u2029\"")]
    [InlineData("\u007fäß€😀", "\"\u007fäß€😀\"")]
    [InlineData("", "\"\"")]
    public void Text_Any_EscapesOnlyWhatTheOtherEngineEscapes(string value, string expected)
    {
        using var json = new StateJsonWriter();

        json.Text(value);

        Assert.Equal(expected, Encoding.UTF8.GetString(json.Written));
    }

    [Fact]
    public void Text_LoneSurrogate_BecomesAReplacementCharacter()
    {
        using var json = new StateJsonWriter();

        json.Text("a\ud800b");

        Assert.Equal("\"a\ufffdb\"", Encoding.UTF8.GetString(json.Written));
    }

    [Fact]
    public void Number_RandomBits_ReadBackTheSame()
    {
        const int Seed = 20261122;
        var random = new Random(Seed);
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64());
            if (double.IsFinite(value))
            {
                var text = NumberTexts.Of(value);

                Assert.True(double.Parse(text).Equals(value), $"seed {Seed}, round {i}: {value:R} became {text}");
            }
        }
    }

    [Fact]
    public void Indented_NestedAndEmpty_LooksAsInExports()
    {
        var text = StateFileWriter.Indented("""{"a":{},"b":[],"c":[1,{"d":null}],"e":"x"}"""u8, null);

        Infra.Testing.Golden.Matches(text, "json");
    }
}
