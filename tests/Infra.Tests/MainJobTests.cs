using System.Text.Json;

using Infra.Testing;

namespace Infra.Tests;

/// <summary>The main job, on the real program: the platform is planned, made, changed and taken down.</summary>
public sealed class MainJobTests
{
    private const string Simulated = "Simulated: no cloud, no cluster and nothing else real is touched.";

    [Fact]
    public async Task Up_FreshCheckout_CreatesThePlatformAndSaysItIsSimulated()
    {
        using var checkout = new Checkout();

        var result = await checkout.RunAsync("up", "dev", "--yes");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(Simulated, result.Lines[0]);
        Assert.Equal(Simulated, result.Lines[^1]);
        Assert.Equal("    + 300 created", result.Lines[^2]);
        Assert.Contains("    Kubeconfig   : [secret]", result.Lines);
    }

    [Fact]
    public async Task Up_Again_ChangesNothing()
    {
        using var checkout = new Checkout();
        await checkout.RunAsync("up", "dev", "--yes");

        var result = await checkout.RunAsync("up", "dev", "--yes");

        Golden.Matches(result.Text);
    }

    [Fact]
    public async Task Up_OneValueChanged_ChangesWhatDependsOnItAndNamesThePath()
    {
        using var checkout = new Checkout();
        await checkout.RunAsync("up", "dev", "--yes");
        checkout.Edit("Pulumi.dev.yaml", "revision: main", "revision: v1");

        var result = await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");

        Golden.Matches(result.Text);
    }

    [Fact]
    public async Task Up_ImmutableValueChanged_ReplacesInOrder()
    {
        using var checkout = new Checkout();
        await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");
        checkout.Edit("Pulumi.dev.yaml", "name: platform-dev", "name: platform-new");

        var result = await checkout.RunAsync("up", "dev", "--yes", "--skip-preview", "--output", "json");

        using var document = JsonDocument.Parse(result.Data);
        var urns = document.RootElement.GetProperty("steps").EnumerateArray()
            .Where(static step => step.GetProperty("op").GetString() is not "same")
            .Select(static step => $"{step.GetProperty("op").GetString()} {NameOf(step)}")
            .ToList();
        Assert.True(urns.IndexOf("replace cluster") < urns.IndexOf("replace cluster-nodes"), string.Join('\n', urns));
        Assert.DoesNotContain(urns, static urn => urn.EndsWith(" network", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Destroy_AfterUp_LeavesNothing()
    {
        using var checkout = new Checkout();
        await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");

        var destroyed = await checkout.RunAsync("destroy", "dev", "--yes");
        var exported = await checkout.RunAsync("stack", "export", "dev");

        Assert.Equal(0, destroyed.ExitCode);
        Assert.Equal("    - 300 deleted", destroyed.Lines[^2]);
        using var state = JsonDocument.Parse(exported.Data);
        Assert.False(state.RootElement.GetProperty("deployment").TryGetProperty("resources", out _));
        var refreshed = await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");
        Assert.Equal("    + 300 created", refreshed.Lines[^2]);
    }

    [Fact]
    public async Task Preview_Production_Works()
    {
        using var checkout = new Checkout();

        var result = await checkout.RunAsync("preview", "prod");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("    + 478 to create", result.Lines);
    }

    [Fact]
    public async Task Up_NoPassphraseGiven_MakesOneAndLeavesSettingsAlone()
    {
        using var checkout = new Checkout();
        checkout.Set("PULUMI_CONFIG_PASSPHRASE", null);
        var settings = await File.ReadAllTextAsync(checkout.PathOf("Pulumi.dev.yaml"));

        var result = await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");
        var again = await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");

        Assert.Equal(0, again.ExitCode);
        Assert.Contains("made one for this checkout in .state/passphrase", result.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("made one", again.Talk, StringComparison.Ordinal);
        Assert.Equal(settings, await File.ReadAllTextAsync(checkout.PathOf("Pulumi.dev.yaml")));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite,
                File.GetUnixFileMode(checkout.PathOf(".state", "passphrase")));
        }
    }

    private static string NameOf(JsonElement step)
    {
        var urn = step.GetProperty("urn").GetString()!;
        return urn[(urn.LastIndexOf("::", StringComparison.Ordinal) + 2)..];
    }
}
