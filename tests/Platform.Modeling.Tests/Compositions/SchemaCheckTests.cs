using Infra.Platform.Modeling.Compositions;
using Infra.Testing;

namespace Infra.Platform.Modeling.Tests.Compositions;

public sealed class SchemaCheckTests
{
    [Fact]
    public void Check_WhatTheKindsDoNotHave_IsNamedWithItsPath()
    {
        var trial = new Trial(static c =>
        {
            IgnoreTheRest(c);
            c.One(Trial.Board + "\nspec: {planks: 3, colour: red, nails: [{length: long}]}")
                .Set("spec.width", c.Api(a => a.Height))
                .Set("spec.depth", c.Name)
                .Set("spec.varnish", c.Api(a => a.HasDoors).Map(
                    (false, new { gloss = 1L, brand = "x" }), (true, new { gloss = 2L, brand = "y" })))
                .Set("spec.owner", Trial.Combine("%s/%s", c.Namespace, c.Name))
                .Report(s => s.Count, Trial.Observed("status.count").ToInteger())
                .Report(s => s.Place, Trial.Observed("status.wall"))
                .ConnectionFromField("host", "status.host")
                .ReadyBy(Ready.IfTrue("status.dry"));
            c.One("{apiVersion: wood.example.org/v2, kind: Board}", "later").ReadyBy(Ready.When());
            c.One("{apiVersion: wood.example.org/v1, kind: Forest}", "forest").ReadyBy(Ready.When());
        });

        Golden.Matches(string.Join('\n', trial.Build().Check(new WoodSchemas())));
    }

    [Fact]
    public void Check_WhatTheKindsHave_HasNothingAgainstIt()
    {
        var right = new Trial(static c =>
        {
            IgnoreTheRest(c);
            c.One(Trial.Board + "\nspec: {nails: [{length: 4}]}")
                .Set("spec.planks", c.Api(a => a.HasDoors).Map((false, 1), (true, 2)))
                .Set("spec.width", c.Api(a => a.Height).Text());
        });

        Assert.Empty(right.Build().Check(new WoodSchemas()));
    }

    private static void IgnoreTheRest(Trial c)
    {
        const string Reason = "a test";
        c.Ignores(a => a.Size, Reason);
        c.Ignores(a => a.Version, Reason);
        c.Ignores(a => a.Width, Reason);
        c.Ignores(a => a.Load, Reason);
        c.Ignores(a => a.MadeBy, Reason);
        c.Ignores(a => a.Books, Reason);
        c.Ignores(a => a.Notes, Reason);
        c.Ignores(a => a.Feet, Reason);
    }

    private sealed class WoodSchemas : ICompositionSchemas
    {
        private static readonly Dictionary<string, FieldType> Fields = new()
        {
            ["apiVersion"] = FieldType.String, ["kind"] = FieldType.String, ["metadata"] = FieldType.Object,
            ["spec"] = FieldType.Object, ["spec.planks"] = FieldType.Integer, ["spec.width"] = FieldType.String,
            ["spec.nails"] = FieldType.Array, ["spec.nails[0]"] = FieldType.Object,
            ["spec.nails[0].length"] = FieldType.Integer, ["spec.varnish"] = FieldType.Object,
            ["spec.varnish.gloss"] = FieldType.Integer, ["spec.owner"] = FieldType.Object,
            ["status.count"] = FieldType.Integer,
        };

        public ApiScope? ScopeOf(string apiVersion, string kind) => (apiVersion, kind) switch
        {
            ("wood.example.org/v1", "Board") => ApiScope.Namespaced,
            ("wood.example.org/v1", "Forest") => ApiScope.Cluster,
            _ => null,
        };

        public FieldType? FieldAt(string apiVersion, string kind, string path) =>
            Fields.TryGetValue(path, out var type) ? type : null;
    }
}
