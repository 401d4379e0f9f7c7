using System.Text.Json;

using Infra.Testing;

namespace Infra.Tests;

/// <summary>The JSON document of <c>--output json</c>.</summary>
public sealed class DocumentTests
{
    [Fact]
    public async Task Up_Json_IsOneDocument()
    {
        using var checkout = new Checkout { Program = SmallPrograms.Network() };

        var result = await checkout.RunAsync("up", "dev", "--yes", "--output", "json");

        Golden.Matches(result.Data, "json");
    }

    [Fact]
    public async Task Preview_JsonOfAChange_HasPathsAndReasons()
    {
        using var checkout = new Checkout { Program = SmallPrograms.Network() };
        await checkout.RunAsync("up", "dev", "--yes");
        checkout.Program = SmallPrograms.Network("10.9.0.0/16");

        var result = await checkout.RunAsync("preview", "dev", "--output", "json");

        Golden.Matches(result.Data, "json");
    }

    [Fact]
    public async Task Up_JsonOnFailure_IsValidAndNamesTheErrors()
    {
        using var checkout = new Checkout { Program = SmallPrograms.WrongType };

        var result = await checkout.RunAsync("up", "dev", "--yes", "--output", "json");

        Golden.Matches(result.Data, "json");
    }

    [Theory]
    [InlineData("an unknown stack", "up", "staging", "--yes")]
    [InlineData("a question that nobody answers", "up", "dev")]
    public async Task Up_JsonOnMistake_IsValid(string reason, params string[] arguments)
    {
        using var checkout = new Checkout();

        var result = await checkout.RunAsync([.. arguments, "--output", "json"]);

        using var document = JsonDocument.Parse(result.Data);
        Assert.True(document.RootElement.GetProperty("errors").GetArrayLength() > 0, reason);
        Assert.Equal(result.ExitCode, document.RootElement.GetProperty("exitCode").GetInt32());
    }

    [Fact]
    public async Task Outputs_SecretOnes_AreMaskedUnlessAskedFor()
    {
        using var checkout = new Checkout { Program = SmallPrograms.Network() };
        await checkout.RunAsync("up", "dev", "--yes");

        var masked = await checkout.RunAsync("outputs", "dev", "--output", "json");
        var shown = await checkout.RunAsync("outputs", "dev", "--output", "json", "--show-secrets");

        Golden.Matches($"{masked.Data}{shown.Data}");
    }
}
