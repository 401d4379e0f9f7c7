using System.Text.Json;
using System.Text.Json.Nodes;

using Infra.Engine.Host;
using Infra.Testing;

namespace Infra.Tests;

/// <summary>What an environment needs comes up first, and goes last.</summary>
public sealed class OrderTests
{
    private const string First = "dev reads the outputs of org, which is not up yet: org comes first";

    [Fact]
    public async Task Up_OrganizationMissing_BringsItUpFirstAndSaysSo()
    {
        using var checkout = new Checkout();

        var result = await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains(First, result.Talk, StringComparison.Ordinal);
        var lines = result.Lines.ToList();
        Assert.True(lines.IndexOf("Updating (org):") < lines.IndexOf("Updating (dev):"), result.Text);
        Assert.Contains("repo:acme@1000001/platform@", await StateOfAsync(checkout, "dev"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Up_OrganizationThere_LeavesItAlone()
    {
        using var checkout = new Checkout();
        await checkout.RunAsync("up", "org", "--yes", "--skip-preview");

        var result = await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");

        Assert.Equal(0, result.ExitCode);
        Assert.DoesNotContain("comes first", result.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("Updating (org):", result.Lines);
    }

    [Fact]
    public async Task Preview_OrganizationMissing_ShowsBothAndMakesNothing()
    {
        using var checkout = new Checkout();

        var result = await checkout.RunAsync("preview", "dev");
        var stacks = await checkout.RunAsync("stack", "ls");

        Assert.True(result.ExitCode == 0, result.Text);
        Assert.Contains(First, result.Talk, StringComparison.Ordinal);
        Assert.Contains("Previewing update (org):", result.Lines);
        Assert.Contains("Previewing update (dev):", result.Lines);
        Assert.All(stacks.Lines, static line => Assert.EndsWith(" 0 resources", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Up_OrganizationFails_LeavesTheEnvironmentAloneAndSaysWhyInOneDocument()
    {
        using var checkout = new Checkout();
        checkout.Edit("Pulumi.org.yaml", "plan: team", "plan: free");

        var text = await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");
        var json = await checkout.RunAsync("up", "dev", "--yes", "--skip-preview", "--output", "json");

        Assert.Equal(ExitCodes.Usage, text.ExitCode);
        Assert.Contains("error: dev was not touched, since org failed", text.Talk, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, json.ExitCode);
        using var document = JsonDocument.Parse(json.Data);
        Assert.Equal("dev", document.RootElement.GetProperty("stack").GetString());
        var error = document.RootElement.GetProperty("errors")[0].GetProperty("message").GetString()!;
        Assert.Contains("a plan without environments", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("up", "--yes", "--skip-preview")]
    [InlineData("preview")]
    public async Task Json_OrganizationMissing_TellsWhatCameFirst(string verb, params string[] flags)
    {
        using var checkout = new Checkout();

        var answer = await checkout.RunAsync([verb, "dev", .. flags, "--output", "json"]);

        Golden.Matches(JsonNode.Parse(answer.Data)!["before"]!.ToJsonString() + "\n", $"{verb}.json");
    }

    [Fact]
    public async Task Preview_ExistingWithoutOrganization_AsksForNone()
    {
        using var checkout = new Checkout();
        checkout.Edit("Pulumi.existing.yaml", "infra:organization: org", "infra:organization: none");
        checkout.Edit("Pulumi.existing.yaml", "region: organization", "region: eu");
        checkout.Edit(
            "Pulumi.existing.yaml", "repository: organization", "repository: https://git.example.org/platform");

        var result = await checkout.RunAsync("preview", "existing");

        Assert.True(result.ExitCode == 0, result.Text);
        Assert.DoesNotContain("comes first", result.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain("Previewing update (org):", result.Lines);
    }

    [Fact]
    public async Task Destroy_OrganizationInUse_RefusesAndNamesWhoNeedsIt()
    {
        using var checkout = new Checkout();
        await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");

        var refused = await checkout.RunAsync("destroy", "org", "--yes");
        await checkout.RunAsync("destroy", "dev", "--yes");
        var destroyed = await checkout.RunAsync("destroy", "org", "--yes");

        Assert.Equal(ExitCodes.Usage, refused.ExitCode);
        Assert.Contains(
            "error: dev needs the outputs of org; first run idp destroy dev", refused.Talk, StringComparison.Ordinal);
        Assert.True(destroyed.ExitCode == 0, destroyed.Text);
        Assert.EndsWith(" deleted", destroyed.Lines[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_StacksThatNeedEachOther_AreAMistake()
    {
        using var checkout = new Checkout();
        checkout.Edit("Pulumi.org.yaml", "  infra:target: organization\n",
            "  infra:target: organization\n  infra:organization: dev\n");

        var result = await checkout.RunAsync("preview", "dev");

        Assert.Equal(ExitCodes.Usage, result.ExitCode);
        Assert.Contains("dev needs itself", result.Talk, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Canaries_OfTheOrganization_AreInNoTextAndNoFile_SEC12()
    {
        const string Portal = "canary-of-the-portal";
        const string Key = "-----BEGIN RSA PRIVATE KEY----- canary-of-the-app -----END RSA PRIVATE KEY-----";
        using var checkout = new Checkout();
        await PulumiAsync(checkout, "", "stack", "init", "org");
        await PulumiAsync(checkout, Key, "config", "set", "--stack", "org", "--secret", "infra:githubAppKey");
        await PulumiAsync(checkout, Portal, "config", "set", "--stack", "org", "--secret", "infra:portClientSecret");

        ConsoleResult[] results =
        [
            await checkout.RunAsync("up", "org", "--yes", "--diff"),
            await checkout.RunAsync("preview", "org", "--output", "json"),
            await checkout.RunAsync("outputs", "org", "--show-secrets"),
            await checkout.RunAsync("stack", "export", "org"),
        ];

        Assert.All(results, static result =>
        {
            Assert.Equal(0, result.ExitCode);
            Assert.DoesNotContain("canary", result.Text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("is not set", result.Text, StringComparison.Ordinal);
        });
        Assert.All(
            Directory.GetFiles(checkout.PathOf("."), "*", SearchOption.AllDirectories),
            static file => Assert.DoesNotContain("canary", File.ReadAllText(file), StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("the tree")]
    [InlineData("every input", "--diff")]
    public async Task Up_SecretThatTheProgramGivesAwayAsPlainText_IsHiddenInWhatIsShown(
        string shown, params string[] options)
    {
        using var checkout = new Checkout { Program = SmallPrograms.LeakOf("owner") };
        await PulumiAsync(checkout, "", "stack", "init", "dev");
        await PulumiAsync(checkout, "canary", "config", "set", "--stack", "dev", "--secret", "shop:owner");

        var result = await checkout.RunAsync(["up", "dev", "--yes", .. options]);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("[secret]", result.Data, StringComparison.Ordinal);
        Assert.False(result.Text.Contains("canary", StringComparison.Ordinal), $"{shown}: {result.Text}");
    }

    private static async Task<string> StateOfAsync(Checkout checkout, string stack) =>
        await File.ReadAllTextAsync(checkout.PathOf(".state", ".pulumi", "stacks", "infra", $"{stack}.json"));

    // As a person does with the command line.
    private static async Task PulumiAsync(Checkout checkout, string input, params string[] arguments)
    {
        using var output = new StringWriter();
        var code = await PulumiCli.RunAsync(new CommandInvocation
        {
            Arguments = [.. arguments],
            WorkingDirectory = checkout.PathOf("."),
            Environment = new Dictionary<string, string>
            {
                ["PULUMI_CONFIG_PASSPHRASE"] = "correct horse",
                ["PULUMI_BACKEND_URL"] = $"file://{Directory.CreateDirectory(checkout.PathOf(".state")).FullName}",
            },
            Output = output,
            Error = output,
            Input = new StringReader(input),
        }, CancellationToken.None);
        Assert.True(code == 0, output.ToString());
    }
}
