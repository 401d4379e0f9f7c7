using System.Text.Json;

using Infra.Testing;

namespace Infra.Tests;

/// <summary>Destroying says what it leaves and what must go before it, asks for a name where data is guarded, and
/// leaves what is guarded.</summary>
public sealed class DestroyTests
{
    private const string Prod = "prod";

    [Fact]
    public async Task Prod_NobodyToAsk_NamesTheFlagAndExits2()
    {
        using var checkout = await MadeAsync(Prod);

        Golden.Matches((await checkout.RunAsync("destroy", Prod, "--yes")).Text);
    }

    [Fact]
    public async Task Prod_AnotherNameConfirmed_IsRefused()
    {
        using var checkout = await MadeAsync(Prod);

        var result = await checkout.RunAsync("destroy", Prod, "--confirm=dev");

        Assert.Equal(ExitCodes.Usage, result.ExitCode);
        Assert.Contains("--confirm names 'dev', but the stack is 'prod'", result.Talk, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("prod", 0, "the name was typed")]
    [InlineData("yes", 8, "yes is not its name")]
    [InlineData("", 8, "nothing was typed")]
    public async Task Prod_AtATerminal_WantsItsNameTyped(string answer, int exitCode, string reason)
    {
        using var checkout = await MadeAsync(Prod);
        checkout.Answer = answer;

        var result = await checkout.RunAsync("destroy", Prod, "--yes");

        Assert.True(result.ExitCode == exitCode, $"{reason}: {result.Text}");
        Assert.Contains("Type the stack's name to destroy it:", result.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prod_AtATerminalWithoutYes_ShowsWhatWouldGoBeforeItAsks()
    {
        using var checkout = await MadeAsync(Prod);
        checkout.Answer = "no";

        var result = await checkout.RunAsync("destroy", Prod);

        Assert.Equal(ExitCodes.Cancelled, result.ExitCode);
        Assert.Contains("Previewing destroy (prod):", result.Lines);
        Assert.Contains(result.Lines, static line => line.EndsWith(" to delete", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Guarded_Destroyed_TellsEveryReasonInItsDocument()
    {
        using var checkout = new Checkout { Program = SmallPrograms.Guarded };
        await checkout.RunAsync("up", "dev", "--yes");

        var result = await checkout.RunAsync("destroy", "dev", "--confirm=dev", "--output", "json");

        Golden.Matches(result.Data, "json");
    }

    [Fact]
    public async Task Prod_Confirmed_KeepsWhatIsGuardedAndComesBackWhole()
    {
        using var checkout = await MadeAsync(Prod);

        var destroyed = await checkout.RunAsync("destroy", Prod, "--confirm=prod", "--output", "json");
        var again = await checkout.RunAsync("destroy", Prod, "--confirm=prod", "--output", "json");
        var left = await StateOfAsync(checkout, Prod);
        var back = await checkout.RunAsync("up", Prod, "--yes", "--skip-preview");
        var unchanged = await checkout.RunAsync("preview", Prod, "--expect-no-changes");

        using var document = JsonDocument.Parse(destroyed.Data);
        var kept = document.RootElement.GetProperty("kept").EnumerateArray()
            .Select(static one => one.GetProperty("urn").GetString()!).ToList();
        Assert.Equal(kept.Order(), left.Order());
        Assert.Contains(kept, static urn => urn.EndsWith(":Release::external-secrets", StringComparison.Ordinal));
        Assert.Contains(kept, static urn => urn.EndsWith(":Vpc::network", StringComparison.Ordinal));
        Assert.DoesNotContain(kept, static urn => urn.EndsWith(":Release::argo-cd", StringComparison.Ordinal));
        Assert.True(again.ExitCode == 0, again.Text);
        Assert.True(back.ExitCode == 0, back.Text);
        Assert.True(unchanged.ExitCode == 0, unchanged.Text);
    }

    [Fact]
    public async Task Prod_ProtectionTakenBack_LeavesNothing()
    {
        using var checkout = await MadeAsync(Prod);
        await checkout.RunAsync("destroy", Prod, "--confirm=prod");
        checkout.Edit("Pulumi.prod.yaml", "protect: true", "protect: false");
        checkout.Edit("Pulumi.prod.yaml", "deletionProtection: true", "deletionProtection: false");
        await checkout.RunAsync("up", Prod, "--yes", "--skip-preview");

        var destroyed = await checkout.RunAsync("destroy", Prod, "--yes");

        Assert.True(destroyed.ExitCode == 0, destroyed.Text);
        Assert.Empty(await StateOfAsync(checkout, Prod));
    }

    [Fact]
    public async Task Dev_NobodyToAsk_ListsWhatToLookAtAndNamesTheFlag()
    {
        using var checkout = await MadeAsync("dev");

        Golden.Matches((await checkout.RunAsync("destroy", "dev")).Text);
    }

    [Fact]
    public async Task Organization_Destroyed_ListsWhatIsArchived()
    {
        using var checkout = await MadeAsync("org");

        var result = await checkout.RunAsync("destroy", "org", "--yes", "--output", "json");

        using var document = JsonDocument.Parse(result.Data);
        var kept = Assert.Single(document.RootElement.GetProperty("kept").EnumerateArray());
        Assert.Equal("archived", kept.GetProperty("reason").GetString());
        Assert.Contains(":Repository::platform", kept.GetProperty("urn").GetString(), StringComparison.Ordinal);
        Assert.Contains("entities", document.RootElement.GetProperty("drain").ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Existing_Destroyed_GoesInOrder()
    {
        string[] order =
        [
            "ApplicationSet::apps", "Application::playground", "Composition::backendapp-cluster",
            "CompositeResourceDefinition::backendapps.platform.example.org", "Provider::provider-sql",
            "Release::crossplane", "Namespace::crossplane-system",
        ];
        using var checkout = await MadeAsync("existing");

        var result = await checkout.RunAsync("destroy", "existing", "--yes", "--output", "json");

        using var document = JsonDocument.Parse(result.Data);
        var urns = document.RootElement.GetProperty("steps").EnumerateArray()
            .Select(static step => step.GetProperty("urn").GetString()!).ToList();
        var places = order.Select(title => urns.FindIndex(urn => urn.EndsWith($":{title}", StringComparison.Ordinal)));
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    private static async Task<Checkout> MadeAsync(string stack)
    {
        var checkout = new Checkout();
        var made = await checkout.RunAsync("up", stack, "--yes", "--skip-preview");
        Assert.True(made.ExitCode == 0, made.Text);
        return checkout;
    }

    private static async Task<List<string>> StateOfAsync(Checkout checkout, string stack)
    {
        using var state = JsonDocument.Parse((await checkout.RunAsync("stack", "export", stack)).Data);
        return state.RootElement.GetProperty("deployment").TryGetProperty("resources", out var resources)
            ? [.. resources.EnumerateArray().Select(static one => one.GetProperty("urn").GetString()!)]
            : [];
    }
}
