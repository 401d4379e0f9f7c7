using Infra.Platform.Apis.Data;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Databases;

/// <summary>PostgreSQL on Cloud SQL.</summary>
internal sealed class DatabaseOnGcp(Place place) : CloudDatabase<GcpPlatformData>("gcp", place)
{
    protected override void Server()
    {
        var password = Name.Format("%s-password");
        PasswordGenerator();
        PasswordSecret("password", DatabaseObjects.Password, password);
        Instance();
        Object("database", CloudSqlObjects.Database)
            .Set("spec.managementPolicies", Policies)
            .Set("metadata.annotations[crossplane.io/external-name]", Api(api => api.Database))
            .ConnectionFromField("database", "metadata.annotations[crossplane.io/external-name]");
        Object("user", CloudSqlObjects.User)
            .Set("spec.managementPolicies", Policies)
            .Set("spec.forProvider.passwordSecretRef.name", password)
            .Set("spec.writeConnectionSecretToRef.name", Name.Format("%s-user"))
            .ConnectionFromField("username", "metadata.annotations[crossplane.io/external-name]")
            .ConnectionFromSecret("password", "password");
    }

    // Cloud Run takes each value from a stored secret of its own.
    protected override void PublishConnection()
    {
        if (Place == Place.RegisteredCluster)
        {
            base.PublishConnection();
            return;
        }

        var keys = PushedConnection(DatabaseObjects.PublishedKeys);
        for (var index = 0; index < ConnectionKeys.Count; index++)
        {
            keys.Set($"spec.data[{index}].match.remoteRef.remoteKey", StoredAs($"%s-%s--%s-{ConnectionKeys[index]}"));
        }
    }

    private void Instance()
    {
        var labelled = Tagged(Patches("labelled"), "spec.forProvider.settings.userLabels");
        Object("instance", CloudSqlObjects.Instance)
            .Use(labelled)
            .Set("spec.managementPolicies", Policies)
            .Set("spec.forProvider.region", Data(data => data.Platform.Gcp.Region))
            .Set("spec.forProvider.settings.ipConfiguration.privateNetwork", Data(data => data.Platform.Gcp.Network))
            .Set("spec.forProvider.databaseVersion", Api(api => api.Version).Format("POSTGRES_%s"))
            .Set("spec.forProvider.settings.tier", Size(row => row.CloudSqlTier))
            .Set("spec.forProvider.settings.diskSize", Api(api => api.Storage))
            .Set(
                "spec.forProvider.settings.availabilityType",
                Api(api => api.HighAvailability).Map((false, "ZONAL"), (true, "REGIONAL")))
            .Set("spec.writeConnectionSecretToRef.name", Name.Format("%s-instance"))
            .ConnectionFromSecret("host", "privateIP")
            .ConnectionValue("port", "5432")
            .ConnectionValue("sslmode", "require")
            .Report(status => status.Host, Observed("status.atProvider.privateIpAddress"));
    }
}
