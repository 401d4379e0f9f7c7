using System.Text.Json.Nodes;

using Infra.Platform.Apis.Data;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Apis.Apps;

/// <summary>An app as a function on AWS Lambda, with a URL of its own.</summary>
internal sealed class AppOnLambda() : AppComposition<AwsPlatformData>("backendapp-aws", "aws", Place.ContainerService)
{
    protected override void Run()
    {
        Budget(64 - 13, "names of functions, 64, less a hyphen and the hash that Crossplane adds");
        Ignores(api => api.MinReplicas, "Lambda starts a copy when a request comes, and none before");
        Ignores(api => api.MaxReplicas, "Lambda starts as many copies as there are requests at a time");
        Publish(data => data.Claim.Namespace, Namespace);
        Publish(data => data.Claim.Database, Api(api => api.Database));
        var placed = Patches("placed").Set("spec.forProvider.region", Data(data => data.Platform.Aws.Region));
        Function(placed, Tagged("spec.forProvider.tags"));
        Object("url", LambdaObjects.Url)
            .Use(placed)
            .Set("spec.forProvider.authorizationType", Api(api => api.Exposure).Map(
                (Exposure.Internal, "AWS_IAM"),
                (Exposure.Public, "NONE")))
            .Report(
                status => status.Host,
                Observed("status.atProvider.functionUrl").TrimPrefix("https://").TrimSuffix("/"));
        Permission("url-permission", LambdaObjects.UrlPermission, placed)
            .Set("spec.forProvider.functionUrlAuthType", Api(api => api.Exposure).Map(
                (Exposure.Internal, "AWS_IAM"),
                (Exposure.Public, "NONE")));
        Permission("invoke-permission", LambdaObjects.InvokePermission, placed);
    }

    private void Function(PatchSet placed, PatchSet tagged)
    {
        const string Network = "spec.forProvider.vpcConfig";
        const string Variables = "spec.forProvider.environment.variables";
        Object("function", LambdaObjects.Function)
            .Use(placed)
            .Use(tagged)
            .Set("spec.forProvider.tags.language", Api(api => api.Language))
            .Set("spec.forProvider.tags.repository", Api(api => api.Repository))
            .Set("spec.forProvider.imageUri", Api(api => api.Image))
            .Set("spec.forProvider.role", Data(data => data.Platform.Aws.FunctionRoleArn))
            .Set("spec.forProvider.memorySize", Size(row => row.LambdaMemory))
            .Set($"{Network}.subnetIds", Data(data => data.Platform.Aws.FunctionSubnetIds))
            .Set($"{Network}.securityGroupIds", Data(data => data.Platform.Aws.FunctionSecurityGroupIds))
            .Set($"{Variables}.PORT", Api(api => api.Port).Text())
            .Set($"{Variables}.AWS_LWA_READINESS_CHECK_PATH", Api(api => api.HealthPath))
            .Set($"{Variables}.DATABASE_SECRET_ID", Combine(
                "%s-%s--%s-connection",
                Data(data => data.Platform.ControlPlane),
                Data(data => data.Claim.Namespace),
                Data(data => data.Claim.Database)));
    }

    // Inside, whoever may act in the account; outside, everybody. The second writes over the first, or nothing.
    private ComposedObject<BackendAppStatus, Surroundings<AwsPlatformData>> Permission(
        string name, string yaml, PatchSet placed) => Object(name, yaml)
            .Use(placed)
            .Set("spec.forProvider.principal", Data(data => data.Platform.Aws.Account))
            .Set(
                "spec.forProvider",
                Api(api => api.Exposure).Map(
                    (Exposure.Internal, new JsonObject()),
                    (Exposure.Public, new JsonObject { ["principal"] = "*" })),
                Merging.ForceMergeObjects);
}
