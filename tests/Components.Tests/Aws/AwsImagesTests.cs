using System.Text.Json.Nodes;

using Infra.Components.Aws;
using Infra.Plans;

using Pulumi;
using Pulumi.Aws.Ecr;
using Pulumi.Aws.Iam;

namespace Infra.Components.Tests.Aws;

/// <summary>Where images of apps are kept on AWS, who writes them, and who reads them.</summary>
public sealed class AwsImagesTests
{
    private const string Subject = "repo:acme@1000001/orders@2000002:ref:refs/heads/main";

    [Fact]
    public async Task Repositories_Always_AreMadeByTheFirstPushAndAlike()
    {
        var template = (await PlanOf("444455556666")).The<RepositoryCreationTemplate>("prod").Inputs;

        Assert.Equal("""["CREATE_ON_PUSH"]""", template["appliedFors"]!.ToJsonString());
        Assert.Equal("apps", (string?)template["prefix"]);
        Assert.Equal("IMMUTABLE", (string?)template["imageTagMutability"]);
    }

    [Fact]
    public async Task Images_Always_AreScannedWhenTheyArrive()
    {
        var rule = (await PlanOf()).The<RegistryScanningConfiguration>("prod").Inputs["rules"]![0]!;

        Assert.Equal("SCAN_ON_PUSH", (string?)rule["scanFrequency"]);
        Assert.Equal("apps/*", (string?)rule["repositoryFilters"]![0]!["filter"]);
    }

    [Fact]
    public async Task Images_BeyondTheNewest_Go()
    {
        var template = (await PlanOf()).The<RepositoryCreationTemplate>("prod").Inputs;
        var rules = JsonNode.Parse((string)template["lifecyclePolicy"]!)!["rules"]!.AsArray();

        // The registry applies them in this order, and wants the one for any tag last.
        Assert.Equal(["untagged", "any"], rules.Select(static rule => (string?)rule!["selection"]!["tagStatus"]));
        Assert.Equal(7, (int?)rules[1]!["selection"]!["countNumber"]);
    }

    [Theory]
    [InlineData("", """["111122223333"]""", 1)]
    [InlineData("444455556666", """["111122223333","444455556666"]""", 2)]
    public async Task Readers_Always_AreFunctionsOfNamedAccounts(string reader, string accounts, int statements)
    {
        var template = (await PlanOf(reader)).The<RepositoryCreationTemplate>("prod").Inputs;
        var policy = JsonNode.Parse((string)template["repositoryPolicy"]!)!["Statement"]!.AsArray();

        Assert.Equal(statements, policy.Count);
        Assert.Equal("lambda.amazonaws.com", (string?)policy[0]!["Principal"]!["Service"]);
        Assert.Equal(accounts, policy[0]!["Condition"]!["StringEquals"]!["aws:SourceAccount"]!.ToJsonString());
        Assert.DoesNotContain("\"*\"", policy.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("Put", policy.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pusher_Always_IsOneSubjectWithOneRepository_SEC38()
    {
        var plan = await PlanOf();
        var role = plan.The<Role>("push-prod-orders").Inputs;
        var trust = JsonNode.Parse((string)role["assumeRolePolicy"]!)!["Statement"]![0]!["Condition"]!;
        var rights = JsonNode.Parse((string)plan.The<RolePolicy>("push-prod-orders").Inputs["policy"]!)!["Statement"]!;

        Assert.Equal("push-prod-orders", (string?)role["name"]);
        Assert.Equal(
            Subject, (string?)trust["StringEquals"]!["token.actions.githubusercontent.com:sub"]);
        Assert.Equal("""["ecr:GetAuthorizationToken"]""", rights[0]!["Action"]!.ToJsonString());
        Assert.Equal(
            """["arn:aws:ecr:eu-west-1:111122223333:repository/apps/orders"]""",
            rights[1]!["Resource"]!.ToJsonString());
        Assert.DoesNotContain("Delete", rights.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Registry_Always_IsTheAccountsInItsRegion()
    {
        string? registry = null;
        await Planning.PlanOf(() => registry = new AwsImages("prod", Args("")).Registry);

        Assert.Equal("111122223333.dkr.ecr.eu-west-1.amazonaws.com/apps", registry);
    }

    private static Task<Plan> PlanOf(string reader = "") => Planning.PlanOf(() => new AwsImages("prod", Args(reader)));

    private static AwsImagesArgs Args(string reader) => new()
    {
        Account = "111122223333",
        Region = "eu-west-1",
        Prefix = "apps",
        Keep = 7,
        Readers = reader.Length == 0 ? [] : [reader],
        Pushers = [new ImagePusher("orders", Subject)],
        TokenProvider = Output.Create("arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com"),
    };
}
