using System.Globalization;
using System.Text.Json.Nodes;
using Infra.Platform.Schemas;
using Infra.Platform.Yaml;
using Infra.Testing;
using Xunit.Abstractions;

namespace Infra.Conformance;

/// <summary>What real Crossplane says of documents and makes of definitions. There are no differences.</summary>
public sealed class RecordedValidationTests(ITestOutputHelper output)
{
    private const string Upstream = "shared/crds/";

    [NeedsFact(TestData.RecordedCrossplane)]
    public void RecordedValidation_Cases_AnswerTheSame()
    {
        var folders = Directory.GetDirectories(Recorded("cases")).Order(StringComparer.Ordinal).ToList();
        var played = folders.Where(IsPlayable).ToList();
        output.WriteLine($"{played.Count} of {folders.Count} cases; the others need definitions of upstream");

        Assert.NotEmpty(played);
        AssertNone(played.SelectMany(Differences));
    }

    [NeedsFact(TestData.RecordedCrossplane)]
    public void RecordedValidation_Definitions_AreDerivedTheSame()
    {
        var folders = Directory.GetDirectories(Recorded("crd-derivation")).Order(StringComparer.Ordinal).ToList();
        output.WriteLine($"{folders.Count} definitions");

        Assert.NotEmpty(folders);
        AssertNone(folders.SelectMany(DerivationDifferences));
    }

    // The whole texts, which an assertion over the collection would cut.
    private static void AssertNone(IEnumerable<string> differences)
    {
        var text = string.Join("\n", differences);
        Assert.True(text.Length == 0, text);
    }

    private static string Recorded(string part) =>
        Path.Combine(TestData.Folder(TestData.RecordedCrossplane)!, "validate", part);

    private static string[] Command(string folder)
    {
        var command = Documents(Path.Combine(folder, "case.yaml")).Single()["command"]!.AsArray();
        return [.. command.Select(static word => word!.ToString())];
    }

    private static bool IsPlayable(string folder) => TestData.Folder(TestData.UpstreamKubernetes) is not null
        && (TestData.Folder(TestData.UpstreamCrds) is not null
            || !Command(folder).Any(static word => word.Contains(Upstream, StringComparison.Ordinal)));

    private static IEnumerable<string> Differences(string folder)
    {
        var command = Command(folder);
        var validate = new ValidateCommand(
            Extensions(folder, command[2].Split(',')), command.Contains("--error-on-missing-schemas"));
        validate.Run(Documents(Path.Combine(folder, "resources.yaml")));
        var expected = Documents(Path.Combine(folder, "expected.yaml")).Single();
        return Differences(Path.GetFileName(folder),
            ("text", File.ReadAllText(Path.Combine(folder, "expected.txt")), validate.Text),
            ("yaml", YamlText.WriteCanonical(expected), YamlText.WriteCanonical(validate.Report)),
            ("stderr", File.ReadAllText(Path.Combine(folder, "stderr.txt")), validate.Error),
            ("exit code", File.ReadAllText(Path.Combine(folder, "exit-code.txt")).Trim(),
                validate.ExitCode.ToString(CultureInfo.InvariantCulture)));
    }

    private static SchemaCatalog Extensions(string folder, string[] paths)
    {
        var upstream = paths.Where(static path => path.StartsWith(Upstream, StringComparison.Ordinal))
            .Select(static path => path[Upstream.Length..])
            .ToList();
        var own = paths.Where(static path => !path.StartsWith(Upstream, StringComparison.Ordinal))
            .SelectMany(path => Documents(Path.Combine(folder, path)))
            .SelectMany(ResourceSchema.DefinedBy);
        return new(own, (apiVersion, kind) => upstream
            .Select(name => UpstreamSchemas.FindIn(name, apiVersion, kind))
            .Append(UpstreamSchemas.FindBuiltIn(apiVersion, kind))
            .FirstOrDefault(static found => found is not null));
    }

    private static IEnumerable<string> DerivationDifferences(string folder)
    {
        var xrd = Documents(Path.Combine(folder, "xrd.yaml")).Single();
        return Differences(
            Path.GetFileName(folder),
            ("crd", Expected(folder, "crd"), Derived(() => CompositeDefinition.Derive(xrd))),
            ("claim-crd", Expected(folder, "claim-crd"), Derived(() => CompositeDefinition.DeriveClaim(xrd))));
    }

    // The recordings leave out what kind of document it is.
    private static string Derived(Func<JsonObject?> derive)
    {
        try
        {
            var crd = derive();
            crd?.Remove("apiVersion");
            crd?.Remove("kind");
            return crd is null ? "" : YamlText.WriteCanonical(crd);
        }
        catch (DefinitionException exception)
        {
            return exception.Message;
        }
    }

    private static string Expected(string folder, string name) =>
        File.Exists(Path.Combine(folder, $"{name}.yaml"))
            ? YamlText.WriteCanonical(Documents(Path.Combine(folder, $"{name}.yaml")).Single())
            : File.Exists(Path.Combine(folder, $"{name}-error.txt"))
                ? File.ReadAllText(Path.Combine(folder, $"{name}-error.txt")).Trim()
                : "";

    private static IEnumerable<string> Differences(
        string name, params IEnumerable<(string Aspect, string Expected, string Got)> aspects) => aspects
        .Where(static aspect => aspect.Expected != aspect.Got)
        .Select(aspect => $"{name}: {aspect.Aspect}\n--- expected\n{aspect.Expected}\n--- got\n{aspect.Got}");

    private static IEnumerable<JsonObject> Documents(string path) =>
        YamlFile.Read(File.ReadAllText(path), path).Select(static document => document.Root).OfType<JsonObject>();
}
