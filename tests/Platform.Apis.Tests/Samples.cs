using System.Text.Json.Nodes;

using Infra.Platform.Apis.Data;

namespace Infra.Platform.Apis.Tests;

/// <summary>What a stack on each target could say.</summary>
internal static class Samples
{
    private const string Repository = "https://github.com/example/management";

    public static JsonObject PlatformOn(Target target) => target switch
    {
        Target.Aws => PlatformConfig.Of(Aws),
        Target.Azure => PlatformConfig.Of(Azure),
        Target.Gcp => PlatformConfig.Of(Gcp),
        Target.Existing => PlatformConfig.Of(Existing),
        _ => throw new ArgumentOutOfRangeException(nameof(target)),
    };

    private static PlatformData Existing { get; } = new()
    {
        ControlPlane = "dev",
        Domain = "dev.example.org",
        ManagementRepository = Repository,
        ImmediateSchemaChanges = true,
    };

    private static AwsPlatformData Aws { get; } = new()
    {
        ControlPlane = "prod",
        Domain = "prod.example.org",
        ManagementRepository = Repository,
        ImmediateSchemaChanges = false,
        Aws = new()
        {
            Account = "123456789012",
            Region = "eu-west-1",
            VpcId = "vpc-0a1b2c3d",
            VpcCidr = "10.0.0.0/16",
            DatabaseSubnetIds = ["subnet-0a", "subnet-0b"],
            FunctionSubnetIds = ["subnet-1a", "subnet-1b"],
            FunctionSecurityGroupIds = ["sg-0a"],
            FunctionRoleArn = "arn:aws:iam::123456789012:role/prod-functions",
        },
    };

    private static AzurePlatformData Azure { get; } = new()
    {
        ControlPlane = "prod",
        Domain = "prod.example.org",
        ManagementRepository = Repository,
        ImmediateSchemaChanges = false,
        Azure = new()
        {
            Location = "westeurope",
            ResourceGroup = "prod",
            DatabaseSubnetId = "/subscriptions/0/resourceGroups/prod/providers/Microsoft.Network/subnets/databases",
            DatabaseDnsZoneId = "/subscriptions/0/resourceGroups/prod/providers/Microsoft.Network/privateDnsZones/pg",
            ContainerEnvironmentId = "/subscriptions/0/resourceGroups/prod/providers/Microsoft.App/environments/prod",
            AppIdentityId = "/subscriptions/0/resourceGroups/prod/providers/Microsoft.ManagedIdentity/apps",
            Registry = "prod.azurecr.io",
        },
    };

    private static GcpPlatformData Gcp { get; } = new()
    {
        ControlPlane = "prod",
        Domain = "prod.example.org",
        ManagementRepository = Repository,
        ImmediateSchemaChanges = false,
        Gcp = new()
        {
            Region = "europe-west1",
            Network = "projects/example-prod/global/networks/main",
            Subnetwork = "projects/example-prod/regions/europe-west1/subnetworks/apps",
            ServiceAccount = "apps@example-prod.iam.gserviceaccount.com",
        },
    };
}
