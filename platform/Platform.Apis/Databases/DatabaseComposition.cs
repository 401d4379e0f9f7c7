using Infra.Platform.Apis.Data;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Databases;

/// <summary>What a database has wherever its server stands.</summary>
/// <param name="engine">Whose servers they are, as names and labels say it.</param>
/// <param name="place">Where the apps run that use it.</param>
internal abstract class DatabaseComposition<TPlatform>(string engine, Place place)
    : CompositionOf<SqlDatabase, SqlDatabaseStatus, Surroundings<TPlatform>>(NameOf(engine, place))
    where TPlatform : PlatformData
{
    private static readonly string[] Keys = ["host", "port", "user", "password", "dbname", "sslmode"];

    /// <summary>The keys of the connection Secret, in the order in which they are published.</summary>
    protected static IReadOnlyList<string> ConnectionKeys { get; } =
        ["host", "port", "username", "password", "database", "sslmode"];

    protected override ReadinessTable Readiness => KindReadiness.Table;

    /// <summary>Where the apps run that use it.</summary>
    protected Place Place => place;

    /// <summary>The Secret with the connection: the same name and the same keys on every target.</summary>
    protected Source<string> Connection => Name.Format("%s-connection");

    /// <summary>The name that no other claim has or had, for names that are the whole world's.</summary>
    protected Source<string> UniqueName =>
        Combine("%s-%s", Name, Uid).Capture("^(.+-[0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f-]+$", 1);

    /// <summary>What begins every key in the cloud's store; letters, digits and hyphens only. Two hyphens end the
    /// namespace, which has none: no team's keys begin as another's do.</summary>
    protected Source<string> StoredAs(string format) => Combine(
        format,
        Data(data => data.Platform.ControlPlane),
        Data(data => data.Claim.Namespace),
        Data(data => data.Claim.Name));

    protected override void Compose()
    {
        Labelled(PlatformLabels.Target, engine);
        Labelled(PlatformLabels.Place, PlaceNames.LabelOf(place));
        Reads(EnvironmentConfigs.Named(PlatformNames.PlatformData), data => data.Platform);
        Reads(EnvironmentConfigs.OfNamespace(PlatformLabels.Namespace), data => data.Environment);
        Budget(NameBudgets.SqlDatabase, "the revision label of SchemaHero's StatefulSet, 63, less 22 that are added");
        Server();
        Schema();
        if (place != Place.Cluster)
        {
            Publish(data => data.Claim.Name, Name);
            Publish(data => data.Claim.Namespace, Namespace);
            PublishConnection();
        }
    }

    /// <summary>The server, the database in it, the role that owns it, and the connection.</summary>
    protected abstract void Server();

    /// <summary>Hands the connection to apps outside of this cluster.</summary>
    protected virtual void PublishConnection()
    {
        PushedConnection(DatabaseObjects.PublishedConnection)
            .Set("spec.data[0].match.remoteRef.remoteKey", StoredAs("%s-%s--%s-connection"));
        if (place == Place.RegisteredCluster)
        {
            ConnectionInRegisteredCluster();
        }
    }

    protected ComposedObject<SqlDatabaseStatus, Surroundings<TPlatform>> PushedConnection(string yaml) =>
        Object("published-connection", yaml)
            .Set("metadata.name", Connection)
            .Set("spec.selector.secret.name", Connection);

    protected void PasswordGenerator() =>
        Object("password-generator", DatabaseObjects.PasswordGenerator)
            .Set("metadata.name", Name.Format("%s-password"));

    /// <summary>A Secret with a password of its own, under a name.</summary>
    protected ComposedObject<SqlDatabaseStatus, Surroundings<TPlatform>> PasswordSecret(
        string objectName, string yaml, Source<string> name) => Object(objectName, yaml)
            .Set("metadata.name", name)
            .Set("spec.target.name", name)
            .Set("spec.dataFrom[0].sourceRef.generatorRef.name", Name.Format("%s-password"));

    private void Schema()
    {
        var schema = Object("schema", DatabaseObjects.Schema)
            .Set("metadata.name", Name)
            .Set("spec.immediateDeploy", Data(data => data.Platform.ImmediateSchemaChanges));
        foreach (var key in Keys)
        {
            schema.Set($"spec.connection.postgres.{key}.valueFrom.secretKeyRef.name", Connection);
        }
    }

    private void ConnectionInRegisteredCluster()
    {
        var secret = RegisteredObject.Of(DatabaseObjects.ConnectionElsewhere, RegisteredObject.IsReady);
        Object("connection-in-cluster", secret)
            .Set("spec.providerConfigRef.name", Data(data => data.Environment.Cluster))
            .Set("spec.forProvider.manifest.metadata.name", Connection)
            .Set("spec.forProvider.manifest.metadata.namespace", Namespace)
            .Set("spec.forProvider.manifest.spec.target.name", Connection)
            .Set("spec.forProvider.manifest.spec.dataFrom[0].extract.key", StoredAs("%s-%s--%s-connection"));
    }

    private static string NameOf(string engine, Place place) =>
        place == Place.Cluster ? $"sqldatabase-{engine}" : $"sqldatabase-{engine}-{PlaceNames.LabelOf(place)}";
}
