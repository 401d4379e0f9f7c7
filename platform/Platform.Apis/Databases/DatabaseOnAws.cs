using Infra.Platform.Apis.Data;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Databases;

/// <summary>PostgreSQL on Amazon RDS.</summary>
internal sealed class DatabaseOnAws(Place place) : CloudDatabase<AwsPlatformData>("aws", place)
{
    protected override void Server()
    {
        var administrator = Name.Format("%s-admin");
        var managed = Tagged(Patches("managed"), "spec.forProvider.tags")
            .Set("spec.forProvider.region", Data(data => data.Platform.Aws.Region))
            .Set("spec.managementPolicies", Policies);
        Network(managed);
        Object("instance", RdsObjects.Instance)
            .Use(managed)
            .Set("spec.forProvider.engineVersion", Api(api => api.Version))
            .Set("spec.forProvider.instanceClass", Size(row => row.RdsClass))
            .Set("spec.forProvider.allocatedStorage", Api(api => api.Storage))
            .Set("spec.forProvider.multiAz", Api(api => api.HighAvailability))
            .Set("spec.forProvider.finalSnapshotIdentifier", UniqueName)
            .Set("spec.forProvider.passwordSecretRef.name", Name.Format("%s-admin-password"))
            .Set("spec.writeConnectionSecretToRef.name", administrator)
            .Report(status => status.Host, Observed("status.atProvider.address"));
        ApplicationRole(administrator);
    }

    private void Network(PatchSet managed)
    {
        Object("security-group", RdsObjects.SecurityGroup)
            .Use(managed)
            .Set("spec.forProvider.vpcId", Data(data => data.Platform.Aws.VpcId));
        Object("ingress", RdsObjects.Ingress)
            .Use(managed)
            .Set("spec.forProvider.cidrIpv4", Data(data => data.Platform.Aws.VpcCidr));
        Object("subnet-group", RdsObjects.SubnetGroup)
            .Use(managed)
            .Set("spec.forProvider.subnetIds", Data(data => data.Platform.Aws.DatabaseSubnetIds));
    }
}
