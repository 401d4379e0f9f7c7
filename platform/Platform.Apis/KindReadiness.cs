using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis;

/// <summary>When objects of the composed kinds are ready, beyond the kinds that function-auto-ready knows.</summary>
internal static class KindReadiness
{
    private const string NoStatus = "the kind has no status";
    private const string Declared = "it is a rule that holds as soon as it is there";

    public static ReadinessTable Table { get; } = ReadinessTable.BuiltIn
        .WithClusterKinds()
        .WithSecretKinds()
        .WithDatabaseKinds()
        .WithManaged("ec2.aws.m.upbound.io", "SecurityGroup", "SecurityGroupIngressRule")
        .WithManaged("rds.aws.m.upbound.io", "Instance", "SubnetGroup")
        .WithManaged("lambda.aws.m.upbound.io", "Function", "FunctionURL", "Permission")
        .WithManaged("dbforpostgresql.azure.m.upbound.io", "FlexibleServer")
        .WithManaged("containerapp.azure.m.upbound.io", "ContainerApp")
        .WithManaged("sql.gcp.m.upbound.io", "DatabaseInstance", "Database", "User")
        .WithManaged("cloudrun.gcp.m.upbound.io", "V2Service")
        .WithManaged("kubernetes.m.crossplane.io", "Object");

    private static ReadinessTable WithClusterKinds(this ReadinessTable table) => table
        .With("", "ResourceQuota", Ready.OnceMade(Declared))
        .With("", "LimitRange", Ready.OnceMade(Declared))
        .With("networking.k8s.io", "NetworkPolicy", Ready.OnceMade(Declared))
        .With("rbac.authorization.k8s.io", "RoleBinding", Ready.OnceMade(Declared))
        .With("policy", "PodDisruptionBudget", Ready.OnceMade("its status counts pods, which the Deployment does too"))
        .With("argoproj.io", "AppProject", Ready.OnceMade(Declared))
        .With("apiextensions.crossplane.io", "EnvironmentConfig", Ready.OnceMade(NoStatus))
        .With("gateway.networking.k8s.io", "HTTPRoute", Ready.ByRule(
            "has(object.status) && has(object.status.parents) && object.status.parents.exists(parent, "
            + "parent.conditions.exists(c, c.type == 'Accepted' && c.status == 'True'))"));

    private static ReadinessTable WithSecretKinds(this ReadinessTable table) => table
        .With("generators.external-secrets.io", "Password", Ready.OnceMade(NoStatus))
        .WithManaged("external-secrets.io", "ExternalSecret", "PushSecret");

    private static ReadinessTable WithDatabaseKinds(this ReadinessTable table) => table
        .WithManaged("postgresql.cnpg.io", "Cluster")
        .With("databases.schemahero.io", "Database", Ready.OnceMade("SchemaHero writes no conditions"))
        .With("postgresql.sql.m.crossplane.io", "ProviderConfig", Ready.OnceMade(NoStatus))
        .WithManaged("postgresql.sql.m.crossplane.io", "Role", "Grant", "Database");

    // The condition `Ready`, as managed resources have it.
    private static ReadinessTable WithManaged(this ReadinessTable table, string group, params string[] kinds) =>
        kinds.Aggregate(table, (known, kind) => known.With(group, kind, Ready.When()));
}
