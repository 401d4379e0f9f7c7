namespace Infra.Components;

/// <summary>Security contexts that the restricted pod security standard accepts, for the values of charts.</summary>
internal static class Hardening
{
    /// <summary>A user that owns nothing: the one of distroless images.</summary>
    public const int Nobody = 65532;

    public static Values OfPod => new()
    {
        ["runAsNonRoot"] = true,
        ["seccompProfile"] = new Values { ["type"] = "RuntimeDefault" },
    };

    public static Values OfContainer => new()
    {
        ["runAsUser"] = Nobody,
        ["runAsGroup"] = Nobody,
        ["allowPrivilegeEscalation"] = false,
        ["readOnlyRootFilesystem"] = true,
        ["capabilities"] = new Values { ["drop"] = new[] { "ALL" } },
    };
}
