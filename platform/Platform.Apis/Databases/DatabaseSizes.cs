namespace Infra.Platform.Apis.Databases;

/// <summary>What one size of a database is on each target.</summary>
/// <param name="Size">The size, as people choose it.</param>
/// <param name="Cpu">Processors in the cluster, as a Kubernetes quantity.</param>
/// <param name="Memory">Memory in the cluster, as a Kubernetes quantity.</param>
/// <param name="RdsClass">Instance class of Amazon RDS.</param>
/// <param name="FlexibleServerSku">SKU of Azure Database for PostgreSQL flexible servers.</param>
/// <param name="CloudSqlTier">Tier of Cloud SQL, edition Enterprise.</param>
public sealed record DatabaseSizes(
    DatabaseSize Size,
    string Cpu,
    string Memory,
    string RdsClass,
    string FlexibleServerSku,
    string CloudSqlTier)
{
    /// <summary>The one table: Compositions map by it, and <c>idp sizes</c> prints it.</summary>
    public static IReadOnlyList<DatabaseSizes> All { get; } =
    [
        new(DatabaseSize.Small, "250m", "512Mi", "db.t4g.micro", "B_Standard_B1ms", "db-f1-micro"),
        new(DatabaseSize.Medium, "1", "4Gi", "db.t4g.medium", "GP_Standard_D2ds_v5", "db-custom-2-7680"),
        new(DatabaseSize.Large, "2", "8Gi", "db.m7g.large", "GP_Standard_D4ds_v5", "db-custom-4-15360"),
    ];
}
