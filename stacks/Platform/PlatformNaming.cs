namespace Infra.Stacks.Platform;

/// <summary>What things of one control plane are called in stores that several may share.</summary>
internal static class PlatformNaming
{
    /// <summary>Entry with the GitHub App that Argo CD reads as.</summary>
    public const string GitHubApp = "github-app";

    /// <summary>Entry with the OAuth App by which people sign in.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Entry with the credentials by which the exporter reports to the portal.</summary>
    public const string Portal = "portal";

    /// <summary>Entry with the access to a further cluster.</summary>
    public static string AccessTo(string cluster) => $"cluster-{cluster}";

    /// <summary>The control plane.</summary>
    public static string ControlPlane => Deployment.Instance.StackName;

    /// <summary>What teams' keys start with; their namespace comes next.</summary>
    public static string TenantKeys => ControlPlane;

    /// <summary>What the platform's own keys start with.</summary>
    public static string PlatformKeys => $"platform-{ControlPlane}";

    /// <summary>Key of one of the platform's own entries.</summary>
    public static string KeyOf(string entry) => $"{PlatformKeys}-{entry}";
}
