using System.Text.Json.Nodes;

using Infra.Platform.Apis.Data;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Databases;

/// <summary>PostgreSQL on Azure's flexible servers.</summary>
internal sealed class DatabaseOnAzure(Place place) : CloudDatabase<AzurePlatformData>("azure", place)
{
    private const long MebibytesOfGibibyte = 1024;

    protected override void Server()
    {
        var administrator = Name.Format("%s-admin");
        PasswordGenerator();
        PasswordSecret("administrator", FlexibleServerObjects.Administrator, administrator)
            .Set("spec.target.template.data.address", UniqueName.Format("%s.postgres.database.azure.com"));
        var managed = Tagged(Patches("managed"), "spec.forProvider.tags")
            .Set("spec.managementPolicies", Policies);
        Object("server", FlexibleServerObjects.Server)
            .Use(managed)
            .Set("metadata.annotations[crossplane.io/external-name]", UniqueName)
            .Set("spec.forProvider.location", Data(data => data.Platform.Azure.Location))
            .Set("spec.forProvider.resourceGroupName", Data(data => data.Platform.Azure.ResourceGroup))
            .Set("spec.forProvider.delegatedSubnetId", Data(data => data.Platform.Azure.DatabaseSubnetId))
            .Set("spec.forProvider.privateDnsZoneId", Data(data => data.Platform.Azure.DatabaseDnsZoneId))
            .Set("spec.forProvider.version", Api(api => api.Version))
            .Set("spec.forProvider.skuName", Size(row => row.FlexibleServerSku))
            .Set("spec.forProvider.storageMb", Api(api => api.Storage).Times(MebibytesOfGibibyte))
            .Set("spec.forProvider", SecondServer(), Merging.MergeObjects)
            .Set("spec.forProvider.administratorPasswordSecretRef.name", administrator)
            .Report(status => status.Host, Observed("status.atProvider.fqdn"));
        ApplicationRole(administrator);
    }

    // Container Apps read Secrets of the control plane, so that nothing has to leave it.
    protected override void PublishConnection()
    {
        if (Place == Place.RegisteredCluster)
        {
            base.PublishConnection();
            return;
        }

        Object("connection-names", FlexibleServerObjects.ConnectionNames)
            .Set("metadata.name", Name.Format("%s-connection-names"));
    }

    // Azure has no value for "none": the whole field is there or it is not.
    private Source<JsonObject> SecondServer() => Api(api => api.HighAvailability).Map(
        (false, new JsonObject()),
        (true, new JsonObject { ["highAvailability"] = new JsonObject { ["mode"] = "ZoneRedundant" } }));
}
