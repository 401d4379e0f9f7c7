namespace Infra.Platform.Apis.Databases;

/// <summary>The application role and its database on a server whose administrator is no superuser.</summary>
/// <remarks>
/// None of them is deleted by itself: the server takes them along, and once it is gone nobody could delete them.
/// </remarks>
internal static class ApplicationRoleObjects
{
    public const string Administration =
        """
        apiVersion: postgresql.sql.m.crossplane.io/v1alpha1
        kind: ProviderConfig
        spec:
          sslMode: require
          defaultDatabase: postgres
          credentials:
            source: PostgreSQLConnectionSecret
            connectionSecretRef: {}
            secretKeyMapping: {endpoint: address, port: port, username: username, password: password}
        """;

    public const string Role =
        """
        apiVersion: postgresql.sql.m.crossplane.io/v1alpha1
        kind: Role
        metadata:
          annotations: {crossplane.io/external-name: app}
        spec:
          managementPolicies: [Observe, Create, Update, LateInitialize]
          providerConfigRef: {kind: ProviderConfig}
          forProvider:
            privileges: {login: true}
          writeConnectionSecretToRef: {}
        """;

    // PostgreSQL lets only a member of the owner give a database to it; the administrator is no superuser.
    public const string Membership =
        """
        apiVersion: postgresql.sql.m.crossplane.io/v1alpha1
        kind: Grant
        spec:
          managementPolicies: [Observe, Create, Update, LateInitialize]
          providerConfigRef: {kind: ProviderConfig}
          forProvider:
            role: dbadmin
            memberOfSelector: {matchControllerRef: true}
        """;

    public const string Database =
        """
        apiVersion: postgresql.sql.m.crossplane.io/v1alpha1
        kind: Database
        spec:
          managementPolicies: [Observe, Create, Update, LateInitialize]
          providerConfigRef: {kind: ProviderConfig}
          forProvider:
            ownerSelector: {matchControllerRef: true}
        """;
}
