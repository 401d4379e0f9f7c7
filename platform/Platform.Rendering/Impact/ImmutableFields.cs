using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Quantities;

namespace Infra.Platform.Rendering.Impact;

/// <summary>How a field may change after its object was made.</summary>
public enum FieldRule
{
    /// <summary>Not at all.</summary>
    Never,

    /// <summary>To a larger amount only.</summary>
    OnlyGrows,
}

/// <summary>A field that an API server or a provider refuses to change; CRDs do not say so.</summary>
/// <param name="Group">The API group; "" is the core group.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Path">The field; what is below it is meant too.</param>
/// <param name="Rule">How it may change.</param>
/// <param name="Source">Where that was read.</param>
public sealed record ImmutableField(string Group, string Kind, string Path, FieldRule Rule, string Source);

/// <summary>The fields that cannot change, of the kinds that Compositions use.</summary>
public static class ImmutableFields
{
    private const string ApiServer = "Kubernetes, validation in the API server (pkg/apis)";
    private const string Upjet = "Terraform's provider replaces the object (ForceNew): a managed resource refuses that";
    private const string AzureCrd = "description in the provider's CRD: changing this forces a new resource";
    private const string GcpCrd = "description in the provider's CRD, and ForceNew of Terraform's provider";

    /// <summary>The whole table.</summary>
    public static IReadOnlyList<ImmutableField> All { get; } =
    [
        .. Never("apps", "Deployment", ApiServer, "spec.selector"),
        .. Never("apps", "DaemonSet", ApiServer, "spec.selector"),
        .. Never("apps", "StatefulSet", ApiServer, "spec.selector", "spec.serviceName", "spec.volumeClaimTemplates",
            "spec.podManagementPolicy"),
        .. Never("batch", "Job", ApiServer, "spec.selector", "spec.template", "spec.completionMode"),
        .. Never("", "Service", ApiServer, "spec.clusterIP"),
        .. Never("", "Secret", ApiServer, "type"),
        .. Never("", "PersistentVolumeClaim", ApiServer, "spec.accessModes", "spec.storageClassName",
            "spec.volumeName", "spec.volumeMode"),
        OnlyGrows("", "PersistentVolumeClaim", "spec.resources.requests.storage", ApiServer),
        .. Never("rbac.authorization.k8s.io", "RoleBinding", ApiServer, "roleRef"),
        .. Never("rbac.authorization.k8s.io", "ClusterRoleBinding", ApiServer, "roleRef"),
        OnlyGrows("postgresql.cnpg.io", "Cluster", "spec.storage.size",
            "CloudNativePG, webhook of Cluster: storage cannot shrink"),
        .. Never("rds.aws.m.upbound.io", "Instance", Upjet, "spec.forProvider.engine", "spec.forProvider.dbName",
            "spec.forProvider.username", "spec.forProvider.kmsKeyId", "spec.forProvider.storageEncrypted",
            "spec.forProvider.availabilityZone", "spec.forProvider.characterSetName", "spec.forProvider.region"),
        OnlyGrows("rds.aws.m.upbound.io", "Instance", "spec.forProvider.allocatedStorage",
            "AWS, ModifyDBInstance: allocated storage cannot be reduced"),
        .. Never("ec2.aws.m.upbound.io", "SecurityGroup", Upjet, "spec.forProvider.name",
            "spec.forProvider.description", "spec.forProvider.vpcId", "spec.forProvider.region"),
        .. Never("lambda.aws.m.upbound.io", "Function", Upjet, "spec.forProvider.packageType",
            "spec.forProvider.region"),
        .. Never("dbforpostgresql.azure.m.upbound.io", "FlexibleServer", AzureCrd, "spec.forProvider.location",
            "spec.forProvider.resourceGroupName", "spec.forProvider.delegatedSubnetId",
            "spec.forProvider.geoRedundantBackupEnabled", "spec.forProvider.customerManagedKey"),
        OnlyGrows("dbforpostgresql.azure.m.upbound.io", "FlexibleServer", "spec.forProvider.storageMb",
            "Azure Database for PostgreSQL: storage cannot be scaled down"),
        .. Never("dbforpostgresql.azure.m.upbound.io", "FlexibleServerDatabase", AzureCrd,
            "spec.forProvider.serverId", "spec.forProvider.charset", "spec.forProvider.collation"),
        .. Never("containerapp.azure.m.upbound.io", "ContainerApp", AzureCrd,
            "spec.forProvider.containerAppEnvironmentId", "spec.forProvider.resourceGroupName"),
        .. Never("sql.gcp.m.upbound.io", "DatabaseInstance", Upjet, "spec.forProvider.region",
            "spec.forProvider.encryptionKeyName", "spec.forProvider.project"),
        .. Never("sql.gcp.m.upbound.io", "Database", Upjet, "spec.forProvider.instance"),
        .. Never("sql.gcp.m.upbound.io", "User", GcpCrd, "spec.forProvider.host", "spec.forProvider.instance"),
        .. Never("cloudrun.gcp.m.upbound.io", "V2Service", Upjet, "spec.forProvider.location",
            "spec.forProvider.project"),
    ];

    /// <summary>Why a change of a field would be refused; null when it is not known to be.</summary>
    public static ImmutableField? Refusing(JsonObject before, FieldChange change)
    {
        var apiVersion = PathReading.FindText(before, "apiVersion") ?? "";
        var group = apiVersion.Contains('/', StringComparison.Ordinal) ? apiVersion.Split('/')[0] : "";
        var kind = PathReading.FindText(before, "kind");
        return All.FirstOrDefault(field => field.Group == group && field.Kind == kind
            && IsAt(change.Path, field.Path) && !IsAllowed(field.Rule, change));
    }

    private static bool IsAt(string changed, string path) => changed == path
        || (changed.StartsWith(path, StringComparison.Ordinal) && changed[path.Length] is ('.' or '['));

    /// <summary>A field that was not set can be set; how large a text is only a quantity tells.</summary>
    private static bool IsAllowed(FieldRule rule, FieldChange change)
    {
        if (rule == FieldRule.Never || change.Before is null || change.After is null)
        {
            return change.Before is null;
        }

        try
        {
            return Quantity.Parse($"{change.After}").CompareTo(Quantity.Parse($"{change.Before}")) >= 0;
        }
        catch (FormatException)
        {
            return true;
        }
    }

    private static IEnumerable<ImmutableField> Never(
        string group, string kind, string source, params IEnumerable<string> paths) =>
        paths.Select(path => new ImmutableField(group, kind, path, FieldRule.Never, source));

    private static ImmutableField OnlyGrows(string group, string kind, string path, string source) =>
        new(group, kind, path, FieldRule.OnlyGrows, source);
}
