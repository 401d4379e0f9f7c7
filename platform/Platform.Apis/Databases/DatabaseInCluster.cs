using Infra.Platform.Apis.Data;

using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Databases;

/// <summary>PostgreSQL in the control plane's cluster, by CloudNativePG.</summary>
internal sealed class DatabaseInCluster() : DatabaseComposition<PlatformData>("cluster", Place.Cluster)
{
    protected override void Server()
    {
        Ignores(api => api.OnDelete, "in the cluster the volumes are always deleted with the database");
        PasswordGenerator();
        PasswordSecret("connection", CloudNativePgObjects.Connection, Connection)
            .Set("spec.target.template.data.host", Combine("%s-db-rw.%s.svc", Name, Namespace))
            .Set("spec.target.template.data.database", Api(api => api.Database))
            .Report(status => status.Host, Observed("spec.target.template.data.host"));
        Object("cluster", CloudNativePgObjects.Cluster)
            .NameAtMost(50, "the operator's webhook")
            .Set("metadata.name", Name.Format("%s-db"))
            .Set("spec.imageCatalogRef.major", Api(api => api.Version).ToInteger())
            .Set("spec.instances", Api(api => api.HighAvailability).Map((false, 1), (true, 3)))
            .Set("spec.enablePDB", Api(api => api.HighAvailability))
            .Set("spec.bootstrap.initdb.database", Api(api => api.Database))
            .Set("spec.bootstrap.initdb.secret.name", Connection)
            .Set("spec.storage.size", Api(api => api.Storage).Format("%sGi"))
            .Set("spec.resources.requests.cpu", Size(row => row.Cpu))
            .Set("spec.resources.requests.memory", Size(row => row.Memory))
            .Set("spec.resources.limits.memory", Size(row => row.Memory));
    }

    private Source<string> Size(Func<DatabaseSizes, string> column) =>
        Api(api => api.Size).Map(DatabaseSizes.All, row => row.Size, column);
}
