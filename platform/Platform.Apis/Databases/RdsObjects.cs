namespace Infra.Platform.Apis.Databases;

/// <summary>A database server on Amazon RDS, without what differs from one to the next.</summary>
internal static class RdsObjects
{
    public const string SecurityGroup =
        """
        apiVersion: ec2.aws.m.upbound.io/v1beta1
        kind: SecurityGroup
        spec:
          forProvider:
            description: Who may open connections to a database
        """;

    public const string Ingress =
        """
        apiVersion: ec2.aws.m.upbound.io/v1beta1
        kind: SecurityGroupIngressRule
        spec:
          forProvider:
            description: PostgreSQL from the network of the control plane
            ipProtocol: tcp
            fromPort: 5432
            toPort: 5432
            securityGroupIdSelector: {matchControllerRef: true}
        """;

    public const string SubnetGroup =
        """
        apiVersion: rds.aws.m.upbound.io/v1beta1
        kind: SubnetGroup
        spec:
          forProvider:
            description: Where a database stands
        """;

    // Deleting takes a last snapshot: a claim is deleted by removing ten lines from a repository.
    public const string Instance =
        """
        apiVersion: rds.aws.m.upbound.io/v1beta1
        kind: Instance
        spec:
          forProvider:
            engine: postgres
            username: dbadmin
            autoGeneratePassword: true
            passwordSecretRef: {key: password}
            dbSubnetGroupNameSelector: {matchControllerRef: true}
            vpcSecurityGroupIdSelector: {matchControllerRef: true}
            publiclyAccessible: false
            storageType: gp3
            storageEncrypted: true
            copyTagsToSnapshot: true
            backupRetentionPeriod: 7
            skipFinalSnapshot: false
            deletionProtection: false
            autoMinorVersionUpgrade: true
            allowMajorVersionUpgrade: true
            applyImmediately: true
            performanceInsightsEnabled: true
            enabledCloudwatchLogsExports: [postgresql]
          writeConnectionSecretToRef: {}
        """;
}
