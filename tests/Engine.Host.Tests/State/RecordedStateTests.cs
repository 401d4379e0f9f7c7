using System.Text;

using Infra.Engine.Host;
using Infra.Testing;

using Xunit.Abstractions;

namespace Infra.Engine.Host.Tests.State;

public sealed class RecordedStateTests(ITestOutputHelper output)
{
    private const string Passphrase = "rehearsal";

    [NeedsFact(TestData.RecordedPulumi)]
    public void Read_RealFiles_DecryptsAllAndWritesTheSameBytes()
    {
        foreach (var name in new[] { "dev.json", "dev-after-second-up.json" })
        {
            var file = File.ReadAllBytes(Recorded("04-secrets-config", "raw-with-passphrase-rehearsal", name));
            var reader = new StateFileReader(file, name);
            var description = reader.Summarize().Secrets!;
            var salt = PassphraseSecrets.SaltOf(description);
            var secrets = SecretBox.Encrypted(PassphraseSecrets.Open(Passphrase, salt));

            var state = reader.Read(secrets);

            Assert.Equal(new PropertyValue.Secret("hunter2"), state.Snapshot.Resources[0].Outputs["password"]);
            Assert.Equal(
                new PropertyValue.Secret("topsecret"),
                state.Snapshot.Resources.Single(static r => r.Type == "pulumi:providers:sim").Inputs["token"]);
            using var json = new StateJsonWriter();
            StateFileWriter.WriteCheckpoint(json, new StackName("shop", "dev"), state, secrets);
            Assert.Equal(Encoding.UTF8.GetString(file), Encoding.UTF8.GetString(json.Written));
        }
    }

    [NeedsFact(TestData.RecordedPulumi)]
    public void Read_RealFileWithWrongPassphrase_IsToldAsSuch()
    {
        var file = File.ReadAllBytes(Recorded("04-secrets-config", "raw-with-passphrase-rehearsal", "dev.json"));
        var reader = new StateFileReader(file, "dev.json");
        var salt = PassphraseSecrets.SaltOf(reader.Summarize().Secrets!);

        Assert.Throws<IncorrectPassphraseException>(
            () => reader.Read(SecretBox.Encrypted(PassphraseSecrets.Open("wrong", salt))));
    }

    [NeedsFact(TestData.RecordedPulumi)]
    public void Read_EveryRecordedExport_IsWrittenBackTheSame()
    {
        var files = Directory.GetFiles(Recorded(), "state.json", SearchOption.AllDirectories);
        foreach (var path in files)
        {
            var text = File.ReadAllText(path);
            var secrets = SecretBox.Encrypted(new TokenSecrets());

            var state = new StateFileReader(Encoding.UTF8.GetBytes(text), path).Read(secrets);

            Assert.Equal(text, StateFileWriter.Export(state, secrets));
        }

        output.WriteLine($"{files.Length} recorded states are written back byte for byte");
        Assert.NotEmpty(files);
    }

    private static string Recorded(params string[] parts) =>
        Path.Combine([TestData.Folder(TestData.RecordedPulumi)!, .. parts]);

    // The recordings have tokens where ciphertexts were.
    private sealed class TokenSecrets : ISecretsProvider
    {
        public SecretsDescription Description { get; } = new("passphrase", null);

        public string Encrypt(ReadOnlySpan<byte> plaintext) =>
            throw new InvalidOperationException("a secret was not recognised");

        public byte[] Decrypt(string ciphertext) => Encoding.UTF8.GetBytes($"\"{ciphertext}\"");
    }
}
