using System.Text.Json.Nodes;

using Infra.Plans;
using Infra.Stacks.Tests.Settings;

namespace Infra.Stacks.Tests;

/// <summary>The platform's own secret values go to their store and nowhere else, marked as secret.</summary>
public sealed class CanaryTests
{
    private const string Canary = "canary-of-a-private-key";
    private const string Marked = "4dabf18193072939515e22adb298388d";

    [Theory]
    [InlineData("dev", "aws:secretsmanager/secretVersion:SecretVersion")]
    [InlineData("existing", "kubernetes:core/v1:Secret")]
    public async Task SecretValues_Always_GoToTheirStoreOnly_SEC15(string stack, string store)
    {
        var plan = await PlanWithApp(stack);
        var told = plan.Resources.Where(static found =>
            found.Inputs.ToJsonString().Contains(Canary, StringComparison.Ordinal)).ToList();

        var only = Assert.Single(told);
        Assert.Equal(store, only.Type);
        Assert.DoesNotContain(Canary, Clear(only.Inputs)?.ToJsonString() ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("existing")]
    public async Task Credentials_OfArgoCd_AreReadFromTheStore(string stack)
    {
        var plan = await PlanWithApp(stack);

        Assert.True(plan.HasPath(plan.The("Release::argo-cd"), plan.The("ExternalSecret::github")));
        Assert.True(plan.HasPath(plan.The("ExternalSecret::github"), plan.The("ClusterSecretStore::platform")));
    }

    private static Task<Plan> PlanWithApp(string stack) => CommittedStacks.PlanOf(SettingsFile.Of(stack)
        .With("platform.argocd.readsAsApp", "\"https://git.example.org/platform\"")
        .With("githubApp", $$"""{"appId":"1","installationId":"2","privateKey":"{{Canary}}"}"""));

    // What is left when everything that is marked as secret is taken out.
    private static JsonNode? Clear(JsonNode? node) => node switch
    {
        JsonObject fields when fields.ContainsKey(Marked) => null,
        JsonObject fields => new JsonObject(fields.Select(static field =>
            KeyValuePair.Create(field.Key, Clear(field.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Clear)]),
        _ => node?.DeepClone(),
    };
}
