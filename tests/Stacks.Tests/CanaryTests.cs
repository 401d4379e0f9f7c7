using System.Text.Json.Nodes;

using Infra.Plans;
using Infra.Stacks.Tests.Settings;

namespace Infra.Stacks.Tests;

/// <summary>The platform's own secret values go to their store and nowhere else, marked as secret.</summary>
public sealed class CanaryTests
{
    private const string Canary = "canary-of-the-";
    private const string Marked = "4dabf18193072939515e22adb298388d";

    // What keeps a value, on each target.
    private static readonly string[] Stores =
    [
        "aws:secretsmanager/secretVersion:SecretVersion",
        "azure:keyvault/secret:Secret",
        "gcp:secretmanager/secretVersion:SecretVersion",
        "kubernetes:core/v1:Secret",
        // What a further cluster is reached by.
        "pulumi:providers:kubernetes",
    ];

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task SecretValues_Always_GoToTheirStoreOnly_SEC15(string stack)
    {
        var plan = await PlanWithSecrets(stack);
        var told = plan.Resources.Where(static found =>
            found.Inputs.ToJsonString().Contains(Canary, StringComparison.Ordinal)).ToList();

        Assert.Equal(
            SettingsFile.Of(stack).ToDictionary()["infra:platform"].Contains("edge", StringComparison.Ordinal)
                ? [Key("cluster-edge"), Key("github-app"), Key("portal"), Key("portal"), Key("sign-in")]
                : [Key("github-app"), Key("portal"), Key("sign-in")],
            told.Where(static found => !found.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
                .Select(static found => found.Name)
                .Order());
        static string Key(string entry) => $"platform-test-{entry}";
        Assert.All(told, static store =>
        {
            Assert.Contains(store.Type, Stores);
            Assert.DoesNotContain(Canary, Clear(store.Inputs)?.ToJsonString() ?? "", StringComparison.Ordinal);
        });
    }

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Credentials_OfArgoCd_AreReadFromTheStore(string stack)
    {
        var plan = await PlanWithSecrets(stack);
        var read = plan.Resources.Where(static found =>
            found.Type.EndsWith(":ExternalSecret", StringComparison.Ordinal)
            && found.Name is "github" or "argocd-sign-in").ToList();

        Assert.Equal(2, read.Count);
        Assert.All(read, secret =>
        {
            Assert.True(plan.HasPath(plan.The("Release::argo-cd"), secret));
            Assert.True(plan.HasPath(secret, plan.The("ClusterSecretStore::platform")));
        });
    }

    private static Task<Plan> PlanWithSecrets(string stack) => CommittedStacks.PlanOf(SettingsFile.Of(stack)
        .With("platform.argocd.readsAsApp", "\"https://git.example.org/platform\"")
        .With("platform.argocd.signIn", """{"organization":"acme","administrators":"platform"}""")
        .With("githubApp", $$"""{"appId":"1","installationId":"2","privateKey":"{{Canary}}app"}""")
        .With("signIn", $$"""{"clientId":"1","clientSecret":"{{Canary}}sign-in"}""")
        .With("cluster-edge", $$"""{"server":"https://1","certificateAuthority":"2","token":"{{Canary}}edge"}""")
        .With("portal", $$"""{"clientId":"1","clientSecret":"{{Canary}}portal"}"""));

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
