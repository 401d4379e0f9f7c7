using Infra.Testing;

using Pulumi.Automation;

namespace Infra.Tests;

/// <summary>What people read when something is wrong, with the exit code that scripts read.</summary>
public sealed class ErrorTests
{
    [Fact]
    public async Task UnknownProperty_Up_NamesItAndExits4() =>
        Golden.Matches((await UpAsync(SmallPrograms.UnknownProperty)).Text);

    [Fact]
    public async Task MissingProperty_Up_NamesItAndExits4() =>
        Golden.Matches((await UpAsync(SmallPrograms.MissingProperty)).Text);

    [Fact]
    public async Task WrongType_Up_NamesAllOfThemAndExits4() =>
        Golden.Matches((await UpAsync(SmallPrograms.WrongType)).Text);

    [Fact]
    public async Task DuplicateUrn_Up_NamesItAndExits4() =>
        Golden.Matches((await UpAsync(SmallPrograms.Duplicate)).Text);

    [Fact]
    public async Task MissingConfiguration_Up_SaysHowToSetItAndExits2() =>
        Golden.Matches((await UpAsync(SmallPrograms.MissingConfiguration)).Text);

    [Fact]
    public async Task Exception_Up_ShowsItAndExits1()
    {
        var result = await UpAsync(SmallPrograms.Throwing);

        Assert.Equal(ExitCodes.Failed, result.ExitCode);
        Assert.Contains(
            "System.IO.InvalidDataException: the price list is empty", result.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InvalidConfiguration_Up_NamesEveryMistakeAndExits2()
    {
        using var checkout = new Checkout();
        checkout.Edit("Pulumi.dev.yaml", "capacity: spot", "capacity: cheap");
        checkout.Edit("Pulumi.dev.yaml", "cidr: 10.20.0.0/16", "cidr: 10.20.0.0/8");

        Golden.Matches((await checkout.RunAsync("up", "dev", "--yes")).Text);
    }

    [Fact]
    public async Task UnknownStack_Up_ListsThoseThereAreAndExits6()
    {
        using var checkout = new Checkout();

        Golden.Matches((await checkout.RunAsync("up", "staging", "--yes")).Text);
    }

    [Fact]
    public async Task WrongPassphrase_Up_Exits3()
    {
        using var checkout = new Checkout { Program = SmallPrograms.Network() };
        await checkout.RunAsync("up", "dev", "--yes");
        checkout.Set("PULUMI_CONFIG_PASSPHRASE", "wrong horse");

        Golden.Matches((await checkout.RunAsync("up", "dev", "--yes")).Text);
    }

    [Fact]
    public async Task CorruptState_Up_NamesFileAndPlaceAndExits1()
    {
        using var checkout = new Checkout { Program = SmallPrograms.Network() };
        await checkout.RunAsync("up", "dev", "--yes");
        var file = checkout.PathOf(".state", ".pulumi", "stacks", "infra", "dev.json");
        var state = await File.ReadAllTextAsync(file);
        await File.WriteAllTextAsync(file, state[..(state.IndexOf("\"time\"", StringComparison.Ordinal) + 6)]);

        Golden.Matches((await checkout.RunAsync("up", "dev", "--yes")).Text);
    }

    [Fact]
    public async Task LockedStack_Up_NamesTheOwnerAndExits1()
    {
        using var checkout = new Checkout { Program = SmallPrograms.Network() };
        await checkout.RunAsync("up", "dev", "--yes");
        var folder = checkout.PathOf(".state", ".pulumi", "locks", "organization", "infra", "dev");
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(
            Path.Combine(folder, "c0ffee00-0000-4000-8000-000000000000.json"),
            """{"pid":4711,"username":"builder","hostname":"elsewhere","timestamp":"2026-01-02T03:04:05Z"}""");

        Golden.Matches((await checkout.RunAsync("up", "dev", "--yes")).Text);
    }

    [Fact]
    public async Task ProviderFailure_InTheMiddle_KeepsWhatWasMadeAndExits4()
    {
        using var checkout = new Checkout { Program = SmallPrograms.ThreeNetworks };
        var script = checkout.PathOf("script.json");
        await File.WriteAllTextAsync(
            script, """{"rules":[{"urn":"*::second","on":["create"],"fail":"the region is full","times":1}]}""");
        checkout.Set("INFRA_SIMULATION", script);

        var failed = await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");
        checkout.Set("INFRA_SIMULATION", null);
        var next = await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");

        Golden.Matches($"{failed.Text}=== then\n{next.Text}");
    }

    [Fact]
    public async Task NobodyToAsk_UpWithoutYes_NamesTheFlagAndExits2()
    {
        using var checkout = new Checkout();

        Golden.Matches((await checkout.RunAsync("up", "dev")).Text);
    }

    private static async Task<ConsoleResult> UpAsync(PulumiFn program)
    {
        using var checkout = new Checkout { Program = program };
        return await checkout.RunAsync("up", "dev", "--yes");
    }
}
