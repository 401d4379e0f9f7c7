using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using Infra.Testing;

namespace Infra.Engine.Host.Tests.CommandLine;

/// <summary>What commands print and end with, outside operations.</summary>
public sealed class CommandTextTests
{
    [Fact]
    public Task Stacks_Commands_AnswerAsRecorded() => Matches([
        "version", "whoami", "whoami -v --json", "preview", "up --yes", "stack ls", "stack ls --json",
        "stack select nope", "preview --stack nope", "stack export --stack nope", "frobnicate", "up --nope",
        "stack frobnicate", "stack init dev", "stack init dev", "stack init a|b", "stack init organization/shop/second",
        "stack init organization/other/third", "stack select --create fourth", "stack select dev", "stack --show-name",
        "stack output", "stack output --json", "stack output nope", "stack history", "stack history --json", "up",
        "destroy", "refresh", "refresh --yes --preview-only", "stack import --file nope.json", "stack rm nope --yes",
        "stack rm dev", "cancel", "stack rm dev --yes", "stack --show-name", "-C nowhere version",
    ]);

    [Fact]
    public Task Config_Commands_AnswerAsRecorded() => Matches([
        "stack init dev", "config set name shop|one", "config set dbPassword hunter2 --secret", "config set flag true",
        "config set sim:region north", "config set --path settings.limits.cpu 4",
        "config set --path settings.enabled true",
        "config set --path settings.ratio 0.5", "config set --path settings.zip 007",
        "config set --path settings.api.key k-123 --secret", "config set --path hosts[0] a.test",
        "config set --path hosts[1] b.test", "config set --path hosts[9] z", "config set --path name.inner z",
        "config set --path settings.typed 12 --type string", "config set raw {\"a\":[1,2.5,null,true]}",
        "config set-all --plaintext one=1 --secret two=2 --path --plaintext deep.three=3", "config get name",
        "config get dbPassword", "config get --path settings.limits.cpu", "config get settings --json",
        "config get --path hosts[1] --json", "config get nope", "config", "config --json", "config --show-secrets",
        "config rm one", "config rm --path hosts[0]", "config rm-all two raw", "config rm nope", "config set a:b:c x",
        "config set --stack dev --plaintext --non-interactive minus -- -1", "config",
    ]);

    [Fact]
    public Task LeftOut_Flags_NameTheAlternative() => Matches([
        "stack init dev", "preview --target x --exclude y", "preview --save-plan p.json",
        "up --yes --plan p.json", "up --yes --policy-pack p",
        "preview --import-file i.json",
        "refresh --yes --run-program", "destroy --yes --remote", "stack init x --secrets-provider awskms://key",
    ]);

    [Fact]
    public async Task ProjectConfig_ValuesThatDoNotFit_AreToldTogether()
    {
        using var bench = new Workbench(
            "name: shop\nruntime: nodejs\nconfig:\n  size:\n    type: integer\n    default: 3\n"
            + "  must:\n    type: string\n  alsoMust:\n    type: string\n  plainShort: short\n");
        await bench.RunAsync("stack init dev");

        Assert.Equal(1, await bench.RunAsync("preview"));
        Assert.Equal(
            "error: validating stack config: Stack 'dev' is missing configuration values 'alsoMust' and 'must'\n",
            bench.Error);
        await bench.RunAsync("config set-all --plaintext must=x --plaintext alsoMust=y --plaintext size=abc");
        Assert.Equal(1, await bench.RunAsync("preview"));
        Assert.Equal(
            "error: validating stack config: Stack 'dev' with configuration key 'size' must be of type 'integer'\n",
            bench.Error);
    }

    [Theory]
    [InlineData("wrong", "error: getting stack configuration: get stack secrets manager: incorrect passphrase\n")]
    [InlineData(
        null,
        "error: getting stack configuration: get stack secrets manager: passphrase must be set with "
        + "PULUMI_CONFIG_PASSPHRASE or PULUMI_CONFIG_PASSPHRASE_FILE environment variables\n")]
    public async Task Preview_WithoutTheRightPassphrase_IsRefused(string? passphrase, string expected)
    {
        using var bench = new Workbench();
        await bench.RunAsync("stack init dev");
        bench.Environment.Remove("PULUMI_CONFIG_PASSPHRASE");
        if (passphrase is not null)
        {
            bench.Environment["PULUMI_CONFIG_PASSPHRASE"] = passphrase;
        }

        Assert.Equal(1, await bench.RunAsync("preview"));
        Assert.Equal(expected, bench.Error);
    }

    [Fact]
    public async Task Init_SaltInTheSettings_IsKept()
    {
        using var bench = new Workbench();
        await bench.RunAsync("stack init dev");
        var settings = bench.Read("Pulumi.dev.yaml");
        await bench.RunAsync("stack rm dev --yes --preserve-config");

        Assert.Equal(0, await bench.RunAsync("stack init dev"));
        Assert.Equal(settings, bench.Read("Pulumi.dev.yaml"));
    }

    private static async Task Matches(string[] commands, [CallerMemberName] string test = "")
    {
        using var bench = new Workbench();
        var transcript = new StringBuilder();
        foreach (var command in commands)
        {
            // A bar stands for a blank inside an argument.
            var arguments = command.Split(' ').Select(static argument => argument.Replace('|', ' ')).ToArray();
            var code = await bench.RunAsync(arguments);
            transcript.Append(
                CultureInfo.InvariantCulture, $"$ pulumi {command} [{code}]\n{bench.Output}{bench.Error}");
        }

        Golden.Matches(Regex.Replace(
            transcript.ToString(), "\"lastUpdate\": \"[^\"]*\"|(?<=  )now(?=  )", "<time>"), test: test);
    }
}
