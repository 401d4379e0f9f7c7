namespace Infra.Platform.Apis;

/// <summary>What a team may bring into its namespace: what Argo CD may write there with its rights.</summary>
public static class TenantKinds
{
    /// <summary>API group and plural name; the groups of the project are the same.</summary>
    public static IReadOnlyList<UsedKind> All { get; } =
    [
        new(PlatformLabels.Group, "backendapps"),
        new(PlatformLabels.Group, "sqldatabases"),
        new("schemas.schemahero.io", "tables"),
        new("external-secrets.io", "externalsecrets"),
        new("", "configmaps"),
    ];
}
