using System.Text.Json;

using Infra.Testing;

namespace Infra.Tests;

/// <summary>platform compose and platform diff: what claims become, what a change means, what people read.</summary>
public sealed class PlatformComposeTests
{
    private const string Claim = """
        apiVersion: platform.example.org/v1alpha1
        kind: Environment
        metadata: {name: team-a}
        spec:
          team: payments
        """;

    private const string Platform = """
        apiVersion: apiextensions.crossplane.io/v1beta1
        kind: EnvironmentConfig
        metadata: {name: platform}
        data:
          controlPlane: dev
          domain: dev.example.org
          managementRepository: https://github.com/example/management
          immediateSchemaChanges: true
        """;

    private const string Small = """
        apiVersion: apiextensions.crossplane.io/v2
        kind: CompositeResourceDefinition
        metadata: {name: notes.example.org}
        spec:
          group: example.org
          names: {kind: Note, plural: notes}
          scope: Namespaced
          versions:
          - name: v1
            served: true
            referenceable: true
            schema: {openAPIV3Schema: {type: object, properties: {spec: {type: object}}}}
        ---
        apiVersion: apiextensions.crossplane.io/v1
        kind: Composition
        metadata: {name: note}
        spec:
          compositeTypeRef: {apiVersion: example.org/v1, kind: Note}
          mode: Pipeline
          pipeline:
          - step: resources
            functionRef: {name: function-patch-and-transform}
            input:
              resources:
              - {name: config, base: {apiVersion: v1, kind: ConfigMap, data: {a: b}}}
              - {name: secret, base: {apiVersion: v1, kind: Secret}}
        ---
        apiVersion: example.org/v1
        kind: Note
        metadata: {name: one, namespace: team-a}
        spec: {}
        """;

    [Fact]
    public async Task Compose_OfOurApi_PrintsEveryObject()
    {
        using var checkout = Files(("claim.yaml", Claim), ("platform.yaml", Platform));

        var result = await checkout.RunAsync(
            "platform", "compose", "claim.yaml", "--composition", "environment-cluster", "--required", "platform.yaml");

        Assert.True(result.ExitCode == ExitCodes.Ok, result.Text);
        Assert.Contains("kind: Namespace\n", result.Data, StringComparison.Ordinal);
        Assert.Contains("kind: EnvironmentConfig\n", result.Data, StringComparison.Ordinal);
        Assert.StartsWith("---\napiVersion: platform.example.org/v1alpha1\nkind: Environment\n", result.Data,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compose_EveryMistake_NamesPlaceAndReason()
    {
        using var checkout = Files(
            ("wrong.yaml", Claim.Replace("team: payments", "team: 3\n  colour: red", StringComparison.Ordinal)),
            ("claim.yaml", Claim),
            ("other.yaml", "apiVersion: example.org/v1\nkind: Note\nmetadata: {name: one}\n"),
            ("broken.yaml", "a: [1\n"));
        string[][] mistakes =
        [
            ["wrong.yaml", "--composition", "environment-cluster"],
            ["claim.yaml"],
            ["claim.yaml", "--composition", "nope"],
            ["claim.yaml", "--composition", "environment-cluster"],
            ["claim.yaml", "--composition", "claim.yaml"],
            ["other.yaml"],
            ["broken.yaml"],
            ["none.yaml"],
        ];
        var texts = new List<string>();
        foreach (var arguments in mistakes)
        {
            var result = await checkout.RunAsync(["platform", "compose", .. arguments]);
            var talk = result.Talk.Replace(checkout.PathOf(), "FOLDER", StringComparison.Ordinal);
            texts.Add($"compose {string.Join(' ', arguments)}\nexit code {result.ExitCode}\n{talk}");
        }

        Golden.Matches(string.Join('\n', texts));
    }

    [Fact]
    public async Task Diff_OfADroppedResource_SaysThatItIsDeleted()
    {
        var head = Small.Replace(
            "- {name: secret, base: {apiVersion: v1, kind: Secret}}", "", StringComparison.Ordinal);
        using var checkout = Files((Path.Combine("base", "all.yaml"), Small), (Path.Combine("head", "all.yaml"), head));

        var text = await checkout.RunAsync("platform", "diff", "base", "head");
        var json = await checkout.RunAsync("platform", "diff", "base", "head", "--output", "json");

        Assert.Equal(ExitCodes.Ok, text.ExitCode);
        Assert.Contains("  - secret: Secret team-a/one-", text.Data, StringComparison.Ordinal);
        Assert.EndsWith("objects: 1 deleted\n", text.Data, StringComparison.Ordinal);
        using var report = JsonDocument.Parse(json.Data);
        Assert.Equal(1, report.RootElement.GetProperty("deleted").GetInt32());
    }

    [Fact]
    public async Task Diff_OfARefusedChange_Exits4()
    {
        var before = Small.Replace("kind: Secret}", "kind: Secret, type: Opaque}", StringComparison.Ordinal);
        var after = Small.Replace("kind: Secret}", "kind: Secret, type: tls}", StringComparison.Ordinal);
        using var checkout = Files((Path.Combine("base", "a.yaml"), before), (Path.Combine("head", "a.yaml"), after));

        var result = await checkout.RunAsync("platform", "diff", "base", "head");

        Assert.Equal(ExitCodes.Resource, result.ExitCode);
        Assert.Contains("REFUSED: it cannot change", result.Data, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Usage, (await checkout.RunAsync("platform", "diff", "base", "nowhere")).ExitCode);
    }

    private static Checkout Files(params (string Name, string Text)[] files)
    {
        var checkout = new Checkout();
        foreach (var (name, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(checkout.PathOf(name))!);
            File.WriteAllText(checkout.PathOf(name), text);
        }

        return checkout;
    }
}
