using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using Infra.Platform.Schemas.Cel;

namespace Infra.Platform.Schemas;

/// <summary>Formats of texts that Kubernetes checks; others mean nothing to it.</summary>
/// <remarks>
/// https://kubernetes.io/docs/tasks/extend-kubernetes/custom-resources/custom-resource-definitions/ under "Validation".
/// Left out are those that no schema here uses: bank cards, book numbers, colours.
/// </remarks>
internal static partial class TextFormat
{
    public static bool Fits(string format, string text) => format switch
    {
        "date-time" => CelTime.TryTimestamp(text, out _),
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "duration" => CelTime.TryDuration(text, out _),
        "byte" => text.Length == 0 || Convert.TryFromBase64String(text, new byte[text.Length], out _),
        "ipv4" => Dotted().IsMatch(text) && IsAddress(text, AddressFamily.InterNetwork),
        "ipv6" => IsAddress(text, AddressFamily.InterNetworkV6),
        "cidr" => IPNetwork.TryParse(text, out _),
        "uuid" or "uuid4" => Uuid().IsMatch(text),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out _),
        "hostname" => text.Length <= 255 && Hostname().IsMatch(text),
        _ => true,
    };

    private static bool IsAddress(string text, AddressFamily family) =>
        IPAddress.TryParse(text, out var address) && address.AddressFamily == family;

    // .NET takes fewer numbers, too.
    [GeneratedRegex(@"\A[0-9]+(\.[0-9]+){3}\z")]
    private static partial Regex Dotted();

    [GeneratedRegex(@"\A[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}\z")]
    private static partial Regex Uuid();

    [GeneratedRegex(@"\A([a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(\.|\z))+\z")]
    private static partial Regex Hostname();
}
