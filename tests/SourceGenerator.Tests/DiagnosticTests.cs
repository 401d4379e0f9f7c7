using Infra.Testing;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Pulumi.SourceGenerator.Tests;

/// <summary>Every mistake has its id and stands where the schema makes it.</summary>
public class DiagnosticTests
{
    /// <summary>Stands where a mistake is to be reported.</summary>
    private const char Mark = '§';
    private const string Head = """{ "name": "garden", "version": "1.0.0",""" + "\n";

    /// <summary>Reason, schema after its first line with marks, and the id of the mistakes at them.</summary>
    public static TheoryData<string, string, string> Mistakes => new()
    {
        { "an unfinished text", """ "types": {§""", "PSG001" },
        { "a key twice", """ "types": {}, §"types": {} }""", "PSG001" },
        { "a token of two parts", """ "types": { §"garden:Bed": { "type": "object" } } }""", "PSG002" },
        { "a token without a name", """ "types": { §"garden:index:": { "type": "object" } } }""", "PSG002" },
        { "an unknown type", Property("""{ "$ref": §"#/types/garden:index:None" }"""), "PSG003" },
        { "an unknown resource", Property("""{ "$ref": §"#/resources/garden:index:None" }"""), "PSG003" },
        { "an unknown built-in type", Property("""{ "$ref": §"pulumi.json#/Thing" }"""), "PSG003" },
        { "an unknown type in an array", Property("""{ "type": "array", "items": { "$ref": §"#/x" } }"""), "PSG003" },
        { "two properties of one name", Property("""{ "type": "string" }, §"X": { "type": "string" }"""), "PSG004" },
        { "the name of the class", Property("""{ "type": "string" }, §"bed": { "type": "string" }"""), "PSG004" },
        { "a property that all have", Property("""{ "type": "string" }, §"urn": { "type": "string" }"""), "PSG004" },
        { "two tokens of one name", """ "types": { "garden:index:Bed": {}, §"garden:index:bed": {} } }""", "PSG004" },
        { "no type at all", Property("§{}"), "PSG005" },
        { "a type that is none", Property("""{ "type": §"int" }"""), "PSG005" },
        { "an array of nothing", Property("""{ "type": §"array" }"""), "PSG005" },
        { "an enum of truths", """ "types": { §"garden:index:X": { "type": "boolean", "enum": [] } } }""", "PSG005" },
        { "required, but no property", """ "types": { "garden:index:X": { "required": [§"y"] } } }""", "PSG007" },
        { "a default of another type", Property("""{ "type": "integer", "default": §"1" }"""), "PSG008" },
        { "a default that is not whole", Property("""{ "type": "integer", "default": §1.5 }"""), "PSG008" },
        { "a default that is no member", Member("""{ "value": "loam" }"""), "PSG008" },
        { "a member of another type", Member("""{ "value": "sand" }, §{ "value": 1 }"""), "PSG008" },
        { "a member without a name", Member("""{ "value": "sand" }, §{ "value": "+" }"""), "PSG008" },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Generate_Mistake_IsReportedWhereItStands(string reason, string marked, string id)
    {
        var (schema, places) = Unmarked(marked);

        var diagnostics = SchemaCompiler.Run(schema).Diagnostics;

        var expected = string.Join(", ", places.Select(place => $"{id} ({place})"));
        Assert.Equal((reason, expected), (reason, Places(diagnostics)));
    }

    [Fact]
    public void Generate_TwoMistakes_ReportsBothAndEmitsTheRest()
    {
        var (schema, _) = Unmarked(Property("""{ "type": "int" }, "y": { "$ref": "#/y" }"""));

        var result = SchemaCompiler.Run(schema);

        Assert.Equal(["PSG005", "PSG003"], result.Diagnostics.Select(static diagnostic => diagnostic.Id));
        Assert.Contains(result.GeneratedSources, static source => source.HintName == "Pulumi.Garden.g.cs");
    }

    [Fact]
    public void Generate_PackageWithoutNameAndVersion_ReportsBoth() =>
        Assert.Equal("PSG006 (0,0), PSG006 (0,0)", Places(SchemaCompiler.Run("{}").Diagnostics));

    [Fact]
    public void Documentation_Always_ListsEveryDiagnostic()
    {
        var page = File.ReadAllText(Repository.PathOf("docs", "diagnostics.md"));

        Assert.All(SchemaDiagnostics.ById.Keys, id => Assert.Contains($"## {id}", page));
    }

    private static (string Schema, List<LinePosition> Places) Unmarked(string marked)
    {
        var text = Head + marked;
        var places = new List<LinePosition>();
        for (var at = text.IndexOf(Mark); at >= 0; at = text.IndexOf(Mark))
        {
            text = text.Remove(at, 1);
            places.Add(SourceText.From(text).Lines.GetLinePosition(at));
        }

        return (text, places);
    }

    private static string Places(IEnumerable<Diagnostic> diagnostics) => string.Join(
        ", ",
        diagnostics.Select(static found => $"{found.Id} ({found.Location.GetLineSpan().StartLinePosition})"));

    private static string Property(string schema) =>
        $$"""
         "resources": { "garden:index:Bed": { "properties": {
           "x": {{schema}}
         } } } }
        """;

    private static string Member(string members) =>
        $$"""
         "types": {
           "garden:index:Soil": { "type": "string", "enum": [{{members}}] },
           "garden:index:Bed": { "properties": { "x": {
             "$ref": "#/types/garden:index:Soil", "default": {{(members.Contains(Mark) ? "" : Mark)}}"sand"
           } } }
         } }
        """;
}
