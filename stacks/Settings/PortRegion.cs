namespace Infra.Stacks.Settings;

/// <summary>Where an account of Port is.</summary>
/// <param name="ApiUrl">Its API.</param>
/// <param name="AppUrl">Where people sign in.</param>
internal sealed record PortRegion(string ApiUrl, string AppUrl)
{
    /// <summary>All of them, by the word that settings have for each.</summary>
    public static IReadOnlyList<(string Word, PortRegion Region)> All { get; } =
    [
        ("eu", new PortRegion("https://api.port.io", "https://app.port.io")),
        ("us", new PortRegion("https://api.us.port.io", "https://app.us.port.io")),
    ];
}
