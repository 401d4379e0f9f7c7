using Infra.Engine.Host.Tests.CommandLine;

namespace Infra.Engine.Host.Tests.Programs;

/// <summary>Workbenches with a stack <c>dev</c>.</summary>
internal static class Benches
{
    // Making a key costs a quarter of a second: one salt, one key for all tests here.
    private static readonly Lazy<string> Salt = new(static () => PassphraseSecrets.Create("rehearsal").EncryptionSalt);

    public static async Task<Workbench> OpenAsync(IProviderSource providers)
    {
        var bench = new Workbench { Providers = providers };
        bench.Write("Pulumi.dev.yaml", $"encryptionsalt: {Salt.Value}\n");
        await bench.RunAsync("stack init dev");
        return bench;
    }
}
