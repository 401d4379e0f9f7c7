using System.Text;
using System.Text.Json.Nodes;

using Infra.Platform.Documents.Compatibility;
using Infra.Testing;

using static Infra.Platform.Documents.Tests.Compatibility.PublishedSample;

namespace Infra.Platform.Documents.Tests.Compatibility;

/// <summary>What breaks consumers within a version, and what does not.</summary>
public sealed class VersionCompatibilityTests
{
    private static readonly (string Mistake, string File, string Place, string? Json)[] Mistakes =
    [
        ("a field of claims is removed", Xrd, $"{Spec}/topic", null),
        ("a field is retyped", Xrd, $"{Spec}/days", """{"type": "string"}"""),
        ("a value is taken away", Xrd, $"{Spec}/size/enum", """["small", "large"]"""),
        ("free text becomes a choice", Xrd, $"{Spec}/topic/enum", """["orders", "events"]"""),
        ("an upper bound comes down", Xrd, $"{Spec}/days/maximum", "14"),
        ("a lower bound goes up", Xrd, $"{Spec}/days/minimum", "2"),
        ("a bound where none was", Xrd, $"{Spec}/weight/minimum", "0"),
        ("a default changes", Xrd, $"{Spec}/days/default", "14"),
        ("a default goes away", Xrd, $"{Spec}/days/default", null),
        ("a pattern changes", Xrd, $"{Spec}/topic/pattern", "\"^[a-z-]+$\""),
        ("null is no longer a value", Xrd, $"{Spec}/weight/nullable", null),
        ("an optional field becomes required", Xrd, $"{Schema}/properties/spec/required", """["size", "topic"]"""),
        ("fewer elements are allowed", Xrd, $"{Spec}/readers/maxItems", "4"),
        ("elements get shorter", Xrd, $"{Spec}/readers/items/maxLength", "10"),
        ("a list is merged in another way", Xrd, $"{Spec}/readers/x-kubernetes-list-type", "\"atomic\""),
        ("a map takes no keys any more", Xrd, $"{Spec}/tags/additionalProperties", null),
        ("values of a map are retyped", Xrd, $"{Spec}/tags/additionalProperties/type", "\"integer\""),
        ("a field becomes immutable", Xrd, $"{Spec}/size/x-kubernetes-validations",
            """[{"rule": "self == oldSelf", "message": "size cannot change"}]"""),
        ("a rule between fields is new", Xrd, $"{Schema}/properties/spec/x-kubernetes-validations",
            """[{"rule": "self.size != 'large' || self.days > 7", "message": "large queues keep a week"}]"""),
        ("names of objects get shorter", Xrd, $"{Schema}/properties/metadata/properties/name/maxLength", "30"),
        ("a status field is removed", Xrd, $"{Status}/port", null),
        ("a status field is retyped", Xrd, $"{Status}/port/type", "\"string\""),
        ("a status field says something new", Xrd, $"{Status}/phase/enum", """["Making", "Ready", "Lost"]"""),
        ("a status field is not always there", Xrd, $"{Schema}/properties/status/required", "[]"),
        ("a column is removed", Xrd, "spec/versions/0/additionalPrinterColumns", "[]"),
        ("a short name is removed", Xrd, "spec/names/shortNames", "[]"),
        ("the scope changes", Xrd, "spec/scope", "\"Cluster\""),
        ("a version is no longer served", Xrd, "spec/versions/0/served", "false"),
        ("a key of the secret is removed", Connection, "keys/password", null),
        ("the secret gets another name", Connection, "secret", "\"<name>-secret\""),
        ("an input of the workflow is removed", Workflow, "on/workflow_dispatch/inputs/dry", null),
        ("an input becomes required", Workflow, "on/workflow_dispatch/inputs/region",
            """{"type": "string", "required": true}"""),
        ("an option of an input is removed", Workflow, "on/workflow_dispatch/inputs/size/options", """["small"]"""),
        ("a property of the blueprint is removed", Blueprint, "properties/stringProps/url", null),
        ("a property of the blueprint becomes required", Blueprint, "properties/stringProps/url/required", "true"),
        ("a relation leads elsewhere", Blueprint, "relations/environment/target", "\"cluster\""),
        ("a relation becomes required", Blueprint, "relations/app/required", "true"),
        ("the blueprint gets another identifier", Blueprint, "identifier", "\"queues\""),
        ("a field of the form becomes required", Form,
            "selfServiceTrigger/userProperties/stringProps/size/required", "true"),
    ];

    [Fact]
    public void Compare_AfterAMistake_SaysWhatConsumersWouldChange()
    {
        var text = new StringBuilder();
        foreach (var (mistake, file, place, json) in Mistakes)
        {
            var breaks = VersionCompatibility.Compare(Published(), With(file, place, json));
            Assert.True(breaks.Count > 0, $"{mistake}: no break was found");
            text.Append("# ").AppendLine(mistake).AppendJoin('\n', breaks).AppendLine().AppendLine();
        }

        Golden.Matches(text.ToString());
    }

    [Fact]
    public void Compare_WithoutADocument_SaysSo()
    {
        var head = Published();
        head.Remove(Workflow);

        var found = Assert.Single(VersionCompatibility.Compare(Published(), head));

        Assert.Equal((Workflow, "is no longer published"), (found.Document, found.Change));
    }

    [Theory]
    [InlineData(Xrd, $"{Spec}/colour", """{"type": "string"}""", "a new field that may be left out")]
    [InlineData(Xrd, $"{Spec}/size/enum", """["small", "medium", "large", "huge"]""", "a further value of a claim")]
    [InlineData(Xrd, $"{Spec}/days/maximum", "60", "a wider bound")]
    [InlineData(Xrd, $"{Spec}/topic/pattern", null, "no pattern any more")]
    [InlineData(Xrd, $"{Spec}/days/type", "\"number\"", "every integer is a number")]
    [InlineData(Xrd, $"{Spec}/topic/description", "\"other words\"", "descriptions bind nobody")]
    [InlineData(Xrd, $"{Schema}/properties/spec/required", "[]", "what was required may be left out")]
    [InlineData(Xrd, $"{Schema}/properties/spec/required", """["size", "days"]""", "the default sets it first")]
    [InlineData(Xrd, $"{Schema}/properties/spec/x-kubernetes-validations", "[]", "a rule less")]
    [InlineData(Xrd, $"{Status}/zone", """{"type": "string"}""", "readers do not look at what they do not know")]
    [InlineData(Connection, "keys/sslmode", "\"How it is encrypted.\"", "a further key")]
    [InlineData(Workflow, "on/workflow_dispatch/inputs/region", """{"type": "string"}""", "callers may leave it out")]
    [InlineData(Workflow, "on/workflow_dispatch/inputs/name/required", "false", "callers may leave it out now")]
    [InlineData(Blueprint, "properties/booleanProps", """{"ready": {"title": "Ready"}}""", "entities may lack it")]
    [InlineData(Blueprint, "title", "\"Queues\"", "titles are for people")]
    public void Compare_AfterAGrowth_FindsNothing(string file, string place, string? json, string reason)
    {
        var breaks = VersionCompatibility.Compare(Published(), With(file, place, json));

        Assert.True(breaks.Count == 0, $"{reason}: {string.Join('\n', breaks)}");
    }

    [Fact]
    public void Compare_RuleOnlyForANewField_FindsNothing()
    {
        var head = With(Xrd, $"{Spec}/colour", """{"type": "string"}""");
        var spec = head[Xrd]["spec"]!["versions"]![0]!["schema"]!["openAPIV3Schema"]!["properties"]!["spec"]!;
        spec["x-kubernetes-validations"]!.AsArray().Add(
            JsonNode.Parse("""{"rule": "!has(self.colour) || self.size != 'small'", "message": "large ones only"}"""));

        Assert.Empty(VersionCompatibility.Compare(Published(), head));
    }

    [Fact]
    public void Compare_AFurtherVersion_FindsNothing()
    {
        var head = Published();
        var versions = head[Xrd]["spec"]!["versions"]!.AsArray();
        var next = versions[0]!.DeepClone();
        next["name"] = "v1beta1";
        next["schema"]!["openAPIV3Schema"]!["properties"]!["spec"]!["properties"]!.AsObject().Remove("topic");
        versions.Add(next);

        Assert.Empty(VersionCompatibility.Compare(Published(), head));
    }
}
