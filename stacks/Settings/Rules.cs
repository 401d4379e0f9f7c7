using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

using Infra.Components.Versions;

namespace Infra.Stacks.Settings;

/// <summary>Rules that any target's settings have.</summary>
internal static partial class Rules
{
    /// <summary>Name of a Kubernetes object and of a folder.</summary>
    public static Rule Label { get; } = new(
        "1 to 63 lower-case letters, digits and hyphens, starting with a letter",
        "shop",
        static text => text.Length <= 63 && LabelPattern().IsMatch(text));

    /// <summary>A host name with a domain.</summary>
    public static Rule Host { get; } = new(
        "a host name with its domain, in lower case",
        "argocd.example.org",
        static text => text.Length <= 253 && HostPattern().IsMatch(text));

    /// <summary>A git repository over TLS.</summary>
    public static Rule GitRepository { get; } = new(
        "the https address of a git repository",
        "https://git.example.org/platform/environments",
        static text => Uri.TryCreate(text, UriKind.Absolute, out var uri)
            && uri.Scheme == Uri.UriSchemeHttps
            && uri.UserInfo.Length == 0
            && uri.AbsolutePath.Length > 1);

    /// <summary>A git branch, tag or commit.</summary>
    public static Rule Revision { get; } = new(
        "a branch, tag or commit",
        "main",
        static text => RevisionPattern().IsMatch(text));

    /// <summary>The word for what there is not.</summary>
    public const string None = "none";

    /// <summary>The word for what the organisation's stack says.</summary>
    public const string Organization = "organization";

    /// <summary>Name of a Kubernetes object, or none.</summary>
    public static Rule LabelOrNone { get; } = Label.OrNone();

    /// <summary>An address over TLS.</summary>
    public static Rule Address { get; } = new(
        "an https address",
        "https://example.org/directory",
        static text => Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps);

    /// <summary>An address over TLS, or none.</summary>
    public static Rule AddressOrNone { get; } = Address.OrNone();

    /// <summary>Where mail goes.</summary>
    public static Rule Email { get; } = new(
        "an e-mail address",
        "platform@example.org",
        static text => EmailPattern().IsMatch(text));

    /// <summary>Login of an organisation on GitHub.</summary>
    public static Rule Login { get; } = new(
        "the login of a GitHub organisation",
        "example-org",
        static text => LoginPattern().IsMatch(text));

    /// <summary>A version that everything on the cluster was released for.</summary>
    public static Rule Kubernetes { get; } = new(
        $"{string.Join(", ", Pinned.Kubernetes)}, in quotes",
        $"\"{Pinned.Kubernetes[^1]}\"",
        static text => Pinned.Kubernetes.Contains(text));

    /// <summary>A context of a kubeconfig.</summary>
    public static Rule Context { get; } = new(
        "the name of a context in the kubeconfig",
        "kind-platform",
        static text => text.Length > 0 && !text.Any(char.IsControl));

    /// <summary>Where charts are.</summary>
    public static Rule ChartSource { get; } = new(
        "an OCI registry (oci://…), a chart repository (https://…) or the path of a folder with archives",
        "oci://registry.example.org/charts",
        static text => text.Length > 0 && !text.EndsWith('/') && !text.StartsWith("http://", StringComparison.Ordinal));

    /// <summary>What copies of images start with.</summary>
    public static Rule ImagePrefix { get; } = new(
        "a registry and a path in it, without a scheme",
        "registry.example.org/copies",
        static text => ImagePrefixPattern().IsMatch(text));

    /// <summary>A range of IPv4 addresses.</summary>
    public static Rule Ipv4Range { get; } = new(
        "an IPv4 range, written as its first address and the length of its prefix",
        "203.0.113.0/24",
        static text => IsIpv4Range(text, prefixMin: 0, prefixMax: 32));

    /// <summary>Whether a text is an IPv4 range whose prefix is that long.</summary>
    public static bool IsIpv4Range(string text, int prefixMin, int prefixMax) =>
        IPNetwork.TryParse(text, out var range)
        && range.BaseAddress.AddressFamily == AddressFamily.InterNetwork
        && range.PrefixLength >= prefixMin
        && range.PrefixLength <= prefixMax
        && range.ToString() == text;

    [GeneratedRegex("^[a-z]([-a-z0-9]*[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex LabelPattern();

    [GeneratedRegex(@"^([a-z0-9]([-a-z0-9]*[a-z0-9])?\.)+[a-z]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex HostPattern();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[a-z]{2,}$", RegexOptions.CultureInvariant)]
    private static partial Regex EmailPattern();

    [GeneratedRegex("^[A-Za-z0-9]([A-Za-z0-9-]{0,37}[A-Za-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex LoginPattern();

    [GeneratedRegex("^[a-z0-9.-]+(:[0-9]+)?(/[a-z0-9._-]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex ImagePrefixPattern();

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9._/-]*$", RegexOptions.CultureInvariant)]
    private static partial Regex RevisionPattern();
}
