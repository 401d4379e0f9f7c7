using System.Text.Json.Nodes;

using Infra.Platform.Rendering;
using Infra.Platform.Schemas;
using Infra.Platform.Schemas.Cel;
using Infra.Plans;
using Infra.Testing;

namespace Infra.Stacks.Tests.Admission;

/// <summary>Expressions of policies are what the API server takes: every name, function and field exists. It compiles
/// them itself when it gets them, and then only warns of fields.</summary>
public sealed class ExpressionTests
{
    // The facts of a request that policies may read:
    // https://kubernetes.io/docs/reference/access-authn-authz/validating-admission-policy#validation-expression
    private const string RequestSchema =
        """
        {
          "type": "object",
          "properties": {
            "operation": {"type": "string"}, "name": {"type": "string"}, "namespace": {"type": "string"},
            "resource": {
              "type": "object",
              "properties": {
                "group": {"type": "string"}, "version": {"type": "string"}, "resource": {"type": "string"}
              }
            },
            "userInfo": {
              "type": "object",
              "properties": {
                "username": {"type": "string"}, "groups": {"type": "array", "items": {"type": "string"}}
              }
            }
          }
        }
        """;

    // As much as a request may have; the API server's limit is 3 MiB.
    private const int KeysMax = 30_000;

    [NeedsTheory(TestData.UpstreamCrds, TestData.UpstreamKubernetes)]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task Expressions_Always_NameWhatThereIs_SEC46(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var ours = Definitions(plan);

        Assert.Empty(
            from policy in AdmissionPolicySet.Of(plan).Policies
            from sample in AdmissionSamples.All
            where policy.Kinds.Contains((sample.Group, sample.Resource))
            from expression in policy.Expressions
            from problem in Problems(expression, SchemaOf(sample.Object, ours))
            select $"{policy.Name}: {sample.Resource}: {problem} in {expression}");
    }

    [NeedsTheory(TestData.UpstreamCrds)]
    [InlineData("object.spec.package == ''", null, "all of it exists")]
    [InlineData("object.metadata.name == request.namespace", null, "so does this")]
    [InlineData("object.spec.pakage == ''", "undefined field 'pakage'", "a field of the kind")]
    [InlineData("object.metadata.nme == ''", "undefined field 'nme'", "a field of every object")]
    [InlineData("object.spec.?pakage.orValue('') == ''", "undefined field 'pakage'", "an optional one hides it")]
    [InlineData("!has(object.spec.pakage)", "undefined field 'pakage'", "so does asking whether it is there")]
    [InlineData("true || object.spec.pakage == ''", "undefined field 'pakage'", "no evaluation comes to it")]
    [InlineData("object.spec.packagePullSecrets.all(s, s.nme == '')", "undefined field 'nme'", "within a list")]
    [InlineData("request.userinfo.username == ''", "undefined field 'userinfo'", "a fact of the request")]
    [InlineData("subject.spec.package == ''", "undeclared reference to 'subject'", "a name")]
    public void Expression_WithATypo_IsNoticed_SEC46(string expression, string? problem, string reason)
    {
        var problems = Problems(expression, UpstreamSchemas.Find("pkg.crossplane.io/v1", "Provider")!);

        Assert.True(problems.FirstOrDefault() == problem, $"{reason}: {string.Join(", ", problems)}");
    }

    [Fact]
    public void Expression_WithAnUnknownFunction_IsNoExpression_SEC46() =>
        Assert.Throws<CelException>(() => CelExpression.Parse("object.spec.package.beginsWith('a')"));

    // The evaluator ends where the API server's budget for one expression ends, and counts less for each step.
    [Theory]
    [InlineData("ExternalSecret", "data", """{"secretKey": "a", "remoteRef": {"key": "test-team-a--a"}}""")]
    [InlineData("PushSecret", "data", """{"match": {"remoteRef": {"remoteKey": "test-team-a--a"}}}""")]
    public async Task Expressions_OverTheLargestObject_CanBeEvaluated(string kind, string field, string element)
    {
        var policies = AdmissionPolicySet.Of(await CommittedStacks.PlanOf("existing"));
        var request = AdmissionSamples.Changed(kind, "{}");
        request.Object["spec"]![field] = new JsonArray(
            [.. Enumerable.Range(0, KeysMax).Select(_ => JsonNode.Parse(element))]);

        Assert.Empty(policies.Refusals(request));
    }

    private static IReadOnlyList<string> Problems(string expression, ResourceSchema kind)
    {
        var home = UpstreamSchemas.Find("v1", "Namespace")?.Schema;
        return CelExpression.Parse(expression).Unknown(new Dictionary<string, StructuralSchema?>
        {
            ["object"] = kind.Schema,
            ["oldObject"] = kind.Schema,
            ["request"] = StructuralSchema.Read((JsonObject)JsonNode.Parse(RequestSchema)!),
            ["namespaceObject"] = home,
        });
    }

    private static SchemaCatalog Definitions(Plan plan) => new CompositeDefinitions(
        CommittedStacks.ObjectsOf(plan).Select(CommittedStacks.DocumentOf)
            .Where(static found => (string?)found["kind"] == "CompositeResourceDefinition")).Schemas;

    private static ResourceSchema SchemaOf(JsonObject sample, SchemaCatalog ours)
    {
        var (version, kind) = ((string)sample["apiVersion"]!, (string)sample["kind"]!);
        return ours.Find(version, kind)
            ?? UpstreamSchemas.Find(version, kind)
            ?? throw new InvalidOperationException($"no schema of {kind}");
    }
}
