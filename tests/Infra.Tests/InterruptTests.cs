using System.Diagnostics;
using System.Globalization;

namespace Infra.Tests;

/// <summary>Ctrl-C, sent to the real executable.</summary>
public sealed class InterruptTests
{
    private const string SlowNetwork =
        """{"rules":[{"urn":"*::network","type":"aws:ec2/vpc:Vpc","on":["create"],"delayMs":3000}]}""";

    [Fact]
    public async Task Interrupt_Once_FinishesWhatIsInFlightSavesAndExits8()
    {
        using var checkout = new Checkout();

        var exitCode = await InterruptAsync(checkout, times: 1);
        var next = await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");

        Assert.Equal(ExitCodes.Cancelled, exitCode);
        Assert.Equal(0, next.ExitCode);
        Assert.DoesNotContain("locked", next.Talk, StringComparison.Ordinal);
        Assert.DoesNotContain(" +  aws:ec2:Vpc network created", next.Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupt_Twice_StopsAtOnceAndTheNextRunGoesOn()
    {
        using var checkout = new Checkout();

        var exitCode = await InterruptAsync(checkout, times: 2);
        var next = await checkout.RunAsync("up", "dev", "--yes", "--skip-preview");

        Assert.Equal(ExitCodes.Interrupted, exitCode);
        Assert.True(next.ExitCode == 0, next.Text);
    }

    private static async Task<int> InterruptAsync(Checkout checkout, int times)
    {
        await File.WriteAllTextAsync(checkout.PathOf("script.json"), SlowNetwork);
        using var process = Start(checkout);
        await UntilAsync(process, "aws:ec2:Vpc network creating");
        for (var i = 0; i < times; i++)
        {
            using var kill = Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
            await kill.WaitForExitAsync();
            await Task.Delay(TimeSpan.FromMilliseconds(300));
        }

        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    private static Process Start(Checkout checkout)
    {
        var console = Path.Combine(AppContext.BaseDirectory, "idp.dll");
        var start = new ProcessStartInfo("dotnet", [console, "up", "dev", "--yes", "--skip-preview"])
        {
            WorkingDirectory = checkout.PathOf(),
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment["PULUMI_CONFIG_PASSPHRASE"] = "correct horse";
        start.Environment["INFRA_SIMULATION"] = checkout.PathOf("script.json");
        return Process.Start(start)!;
    }

    private static async Task UntilAsync(Process process, string text)
    {
        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return;
            }
        }

        Assert.Fail($"it ended before '{text}' was shown");
    }
}
