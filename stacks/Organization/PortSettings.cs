using Infra.Stacks.Settings;

namespace Infra.Stacks.Organization;

/// <summary>The organisation's account at Port.</summary>
/// <param name="ApiUrl">Where its API is.</param>
/// <param name="AppUrl">Where people sign in.</param>
/// <param name="ClientId">As whom the API is called; the secret is a setting of its own.</param>
internal sealed record PortSettings(string ApiUrl, string AppUrl, string ClientId)
{
    private static readonly Rule Client = new(
        "the client id that Port shows under credentials",
        "AbCdEfGhIjKlMnOp",
        static text => text.Length is >= 8 and <= 64 && text.All(char.IsAsciiLetterOrDigit));

    public static PortSettings Read(SettingsSection section)
    {
        var region = section.Choice("region", PortRegion.All);
        return new PortSettings(region.ApiUrl, region.AppUrl, section.Text("clientId", Client));
    }
}
