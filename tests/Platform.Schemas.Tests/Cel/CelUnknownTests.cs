using System.Text.Json.Nodes;

using Infra.Platform.Schemas.Cel;

namespace Infra.Platform.Schemas.Tests.Cel;

/// <summary>What an expression names that is not there, found without evaluating it.</summary>
public sealed class CelUnknownTests
{
    private static readonly StructuralSchema Schema = StructuralSchema.Read((JsonObject)JsonNode.Parse(
        """
        {
          "type": "object",
          "properties": {
            "metadata": {"type": "object"},
            "name": {"type": "string"},
            "labels": {"type": "object", "additionalProperties": {"type": "string"}},
            "free": {"type": "object", "x-kubernetes-preserve-unknown-fields": true},
            "list": {
              "type": "array",
              "items": {"type": "object", "properties": {"key": {"type": "string"}}}
            },
            "more": {
              "type": "array",
              "items": {"type": "object", "properties": {"key": {"type": "string"}}}
            }
          }
        }
        """)!);

    [Theory]
    [InlineData("self.name", "")]
    [InlineData("self.nme", "undefined field 'nme'")]
    [InlineData("self.name.first", "undefined field 'first'")]
    [InlineData("self.labels.any", "")]
    [InlineData("self.labels['any'].deep", "undefined field 'deep'")]
    [InlineData("self.free.any.deep", "")]
    [InlineData("self.metadata.labels['a']", "")]
    [InlineData("self.metadata.label", "undefined field 'label'")]
    [InlineData("self.list[0].key", "")]
    [InlineData("self.list[0].kay", "undefined field 'kay'")]
    [InlineData("self.list.map(i, i.kay)", "undefined field 'kay'")]
    [InlineData("self.list.filter(i, true).all(i, i.kay == '')", "undefined field 'kay'")]
    [InlineData("(self.list + self.more).exists(i, i.kay == '')", "undefined field 'kay'")]
    [InlineData("(self.?list.orValue([]) + [])[?0].?kay.orValue('')", "undefined field 'kay'")]
    [InlineData("self.?name.optMap(n, n.first)", "undefined field 'first'")]
    [InlineData("(true ? self : {}).nme", "undefined field 'nme'")]
    [InlineData("[self.nme, {'a': self.nem}]", "undefined field 'nme', undefined field 'nem'")]
    [InlineData("!(has(self.nme) && true)", "undefined field 'nme'")]
    [InlineData("size(self.nme) > -self.nem", "undefined field 'nme', undefined field 'nem'")]
    [InlineData("other.name == i", "undeclared reference to 'other', undeclared reference to 'i'")]
    [InlineData("type(self.name) == string", "")]
    [InlineData("anything.at.all", "")]
    public void Unknown_OfAnExpression_AreNamesAndFieldsThatAreNotThere(string text, string unknown)
    {
        var names = new Dictionary<string, StructuralSchema?> { ["self"] = Schema, ["anything"] = null };

        Assert.Equal(unknown, string.Join(", ", CelExpression.Parse(text).Unknown(names)));
    }
}
