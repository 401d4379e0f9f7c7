namespace Infra.Engine.Host.Tests.CommandLine;

public sealed class ArgumentsTests
{
    private static readonly Flag[] Known =
    [
        new("yes", Short: 'y'), new("force", Short: 'f'), new("stack", FlagKind.Value, 's'),
        new("config", FlagKind.List, 'c'), new("plan", FlagKind.Value, Instead: "it keeps none"),
    ];

    [Theory]
    [InlineData("--stack dev", "dev")]
    [InlineData("--stack=dev", "dev")]
    [InlineData("-s dev", "dev")]
    [InlineData("-sdev", "dev")]
    [InlineData("-s=dev", "dev")]
    [InlineData("--stack a --stack dev", "dev")]
    [InlineData("--stack -1", "-1")]
    public void Parse_Value_IsTaken(string arguments, string expected) =>
        Assert.Equal(expected, Parse(arguments).Value("stack"));

    [Theory]
    [InlineData("--yes", true)]
    [InlineData("-y", true)]
    [InlineData("--yes=true", true)]
    [InlineData("--yes=false", false)]
    [InlineData("-fy", true)]
    [InlineData("-- --yes", false)]
    [InlineData("", false)]
    public void Parse_Switch_IsTaken(string arguments, bool expected) =>
        Assert.Equal(expected, Parse(arguments).Has("yes"));

    [Fact]
    public void Parse_Mixed_KeepsTheOrderOfArgumentsAndLists()
    {
        var parsed = Parse("a -c 1 b --config=2 -- -c");

        Assert.Equal(["a", "b", "-c"], parsed.Positional);
        Assert.Equal(["1", "2"], parsed.Values("config"));
    }

    [Theory]
    [InlineData("--nope", "unknown flag: --nope")]
    [InlineData("--nope=1", "unknown flag: --nope")]
    [InlineData("-x", "unknown shorthand flag: 'x' in -x")]
    [InlineData("--stack", "flag needs an argument: --stack")]
    [InlineData("-s", "flag needs an argument: 's' in -s")]
    [InlineData("--plan p", "--plan is not supported by the embedded engine: it keeps none")]
    public void Parse_Wrong_IsRefused(string arguments, string expected) =>
        Assert.Equal(expected, Assert.Throws<CommandException>(() => Parse(arguments)).Message);

    private static Arguments Parse(string arguments) =>
        Arguments.Parse(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), Known);
}
