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
        var (api, app) = section.Choice(
            "region",
            ("eu", ("https://api.port.io", "https://app.port.io")),
            ("us", ("https://api.us.port.io", "https://app.us.port.io")));
        return new PortSettings(api, app, section.Text("clientId", Client));
    }
}
