using System.Text;

using Infra.Engine.Host;

namespace Infra.Engine.Host.Tests.State;

public sealed class PassphraseSecretsTests
{
    // Published test vector of the format.
    private const string Salt = "v1:fozI5u6B030=:v1:F+6ZduKKd8G0/V7L:PGMFeIzwobWRKmEAzUdaQHqC5mMRIQ==";

    [Fact]
    public void Open_RightPassphrase_EncryptsAndDecrypts()
    {
        var secrets = PassphraseSecrets.Open("password", Salt);
        secrets.StartDeriving();

        var ciphertext = secrets.Encrypt("\"hunter2\""u8);

        Assert.Equal("\"hunter2\"", Encoding.UTF8.GetString(secrets.Decrypt(ciphertext)));
        Assert.StartsWith("v1:", ciphertext);
        Assert.NotEqual(ciphertext, secrets.Encrypt("\"hunter2\""u8));
        Assert.Equal(Salt, secrets.EncryptionSalt);
        Assert.Equal($$"""{"salt":"{{Salt}}"}""", secrets.Description.StateJson);
        Assert.Equal(Salt, PassphraseSecrets.SaltOf(secrets.Description));
    }

    [Fact]
    public void Open_WrongPassphrase_IsToldAtFirstUse()
    {
        var secrets = PassphraseSecrets.Open("password123", Salt);

        var problem = Assert.Throws<IncorrectPassphraseException>(() => secrets.Encrypt("x"u8));
        Assert.Equal("incorrect passphrase", problem.Message);
        Assert.Throws<IncorrectPassphraseException>(
            () => secrets.Decrypt("v1:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAA"));
    }

    [Fact]
    public void Create_NewSalt_OpensWithItsPassphraseOnly()
    {
        var made = PassphraseSecrets.Create("one");
        var ciphertext = made.Encrypt("x"u8);

        Assert.Equal("x"u8.ToArray(), PassphraseSecrets.Open("one", made.EncryptionSalt).Decrypt(ciphertext));
        Assert.Throws<IncorrectPassphraseException>(
            () => PassphraseSecrets.Open("two", made.EncryptionSalt).Decrypt(ciphertext));
    }

    [Theory]
    [InlineData("")]
    [InlineData("v1:abc")]
    [InlineData("v2:abc:v1:d:e")]
    [InlineData("v1::v1:d:e")]
    public void Open_NoSalt_IsAFormatError(string salt) =>
        Assert.Throws<FormatException>(() => PassphraseSecrets.Open("p", salt));

    [Theory]
    [InlineData("", "no form")]
    [InlineData("v1:AAAA:AAAA", "too short")]
    [InlineData("v2:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAA", "other version")]
    [InlineData("v1:AAAAAAAAAAAAAAAA:AAAAAAAAAAAAAAAAAAAAAAAA", "damaged")]
    [InlineData("v1:%%%:AAAA", "no base64")]
    public void Decrypt_Damaged_IsAFormatError(string ciphertext, string reason)
    {
        var secrets = PassphraseSecrets.Open("password", Salt);

        Assert.False(string.IsNullOrEmpty(reason));
        Assert.Throws<FormatException>(() => secrets.Decrypt(ciphertext));
    }
}
