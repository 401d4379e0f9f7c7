using System.Text.RegularExpressions;

namespace Infra.Platform.Rendering.Naming;

/// <summary>Whether the API server takes a name.</summary>
internal static partial class ObjectName
{
    private const int Longest = 253;

    /// <summary>A DNS subdomain; roles and their bindings may be called anything that fits into a path.</summary>
    public static bool IsValid(string group, string name) => group == "rbac.authorization.k8s.io"
        ? name is not ("" or "." or "..") && !name.Contains('/', StringComparison.Ordinal)
            && !name.Contains('%', StringComparison.Ordinal)
        : name.Length <= Longest && Subdomain().IsMatch(name);

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex Subdomain();
}
