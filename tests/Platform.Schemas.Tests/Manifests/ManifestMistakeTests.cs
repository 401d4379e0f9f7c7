using System.Text;
using System.Text.Json.Nodes;
using Infra.Platform.Yaml;
using Infra.Testing;

namespace Infra.Platform.Schemas.Tests.Manifests;

/// <summary>What people get wrong in a claim, and what they are told. One section per mistake.</summary>
public sealed class ManifestMistakeTests
{
    private const string Database = "apiVersion: platform.example.org/v1alpha1\nkind: SqlDatabase\n";
    private const string App = "apiVersion: platform.example.org/v1alpha1\nkind: BackendApp\n";
    private const string Place = "apiVersion: platform.example.org/v1alpha1\nkind: Environment\n";
    private const string Named = "metadata: {name: orders, namespace: team-a}\n";
    private const string Image = "registry.example.org/team-a/orders:1.4.2";

    // Title, document, and what the object was before, for rules over a change.
    private static readonly (string Title, string Text, string? Before)[] Mistakes =
    [
        ("nothing at all", "---\n", null),
        ("no object", "- apiVersion: v1\n", null),
        ("no kind", "apiVersion: platform.example.org/v1alpha1\n", null),
        ("an unknown version", "apiVersion: platform.example.org/v1\nkind: SqlDatabase\n", null),
        ("an unknown kind", "apiVersion: platform.example.org/v1alpha1\nkind: SQLDatabase\n", null),
        ("an unknown group", "apiVersion: example.org/v1\nkind: Thing\n", null),
        ("no name", Database + "metadata: {namespace: team-a}\nspec: {size: small}\n", null),
        ("a name in upper case", Database + "metadata: {name: My_Orders}\nspec: {size: small}\n", null),
        ("a name beyond the budget of every place",
            App + $"metadata: {{name: {new string('a', 40)}}}\nspec: {{image: \"{Image}\"}}\n", null),
        ("a namespace where there is none",
            Place + "metadata: {name: team-a, namespace: team-a}\nspec: {team: checkout}\n", null),
        ("a label that is a number", Database + "metadata: {name: a, labels: {tier: 1}}\nspec: {size: small}\n", null),
        ("a label with blanks",
            Database + "metadata: {name: a, labels: {tier: not good}}\nspec: {size: small}\n", null),
        ("an unknown field of metadata", Database + "metadata: {name: a, label: {}}\nspec: {size: small}\n", null),
        ("no spec", Database + Named, null),
        ("an empty spec", Database + Named + "spec:\n", null),
        ("a spec that is a text", Database + Named + "spec: small\n", null),
        ("a required field left out", App + Named + "spec:\n  size: small\n", null),
        ("null for a required field", App + Named + "spec:\n  image: null\n", null),
        ("a number in quotes", App + Named + $"spec:\n  image: {Image}\n  port: \"8080\"\n", null),
        ("a version without quotes", Database + Named + "spec:\n  size: small\n  version: 17\n", null),
        ("a word of YAML 1.1 that is a boolean", App + Named + $"spec:\n  image: {Image}\n  database: on\n", null),
        ("a text where true or false belongs",
            Database + Named + "spec:\n  size: large\n  highAvailability: \"true\"\n", null),
        ("a number with a fraction", App + Named + $"spec:\n  image: {Image}\n  minReplicas: 1.5\n", null),
        ("a list where a text belongs", App + Named + $"spec:\n  image: [{Image}]\n", null),
        ("a value in the wrong case", Database + Named + "spec:\n  size: Small\n", null),
        ("a value with a slip", Database + Named + "spec:\n  size: meduim\n", null),
        ("a value from elsewhere", Database + Named + "spec:\n  size: db.t4g.micro\n", null),
        ("a size of the disk between the sizes", Database + Named + "spec:\n  size: small\n  storage: 50\n", null),
        ("a port below the range", App + Named + $"spec:\n  image: {Image}\n  port: 80\n", null),
        ("more copies than there may be", App + Named + $"spec:\n  image: {Image}\n  maxReplicas: 99\n", null),
        ("a text that does not match, but would in lower case",
            Database + Named + "spec:\n  size: small\n  database: Orders\n", null),
        ("a text that does not match", App + Named + "spec:\n  image: orders\n", null),
        ("an empty text", App + Named + $"spec:\n  image: {Image}\n  healthPath: \"\"\n", null),
        ("a text that is too long",
            App + Named + $"spec:\n  image: {Image}\n  healthPath: /{new string('x', 200)}\n", null),
        ("a field with a slip", Database + Named + "spec:\n  size: small\n  databse: orders\n", null),
        ("a field in the wrong case", App + Named + $"spec:\n  Image: {Image}\n", null),
        ("a field from elsewhere", App + Named + $"spec:\n  image: {Image}\n  replicas: 3\n", null),
        ("a field on the wrong level", Database + Named + "size: small\nspec: {}\n", null),
        ("an unknown field of Crossplane's own",
            Database + Named + "spec:\n  size: small\n  crossplane: {compositeDeletePolicy: Foreground}\n", null),
        ("two fields that do not go together",
            App + Named + $"spec:\n  image: {Image}\n  minReplicas: 5\n", null),
        ("a name that servers have already", Database + Named + "spec:\n  size: small\n  database: postgres\n", null),
        ("a second server for a small database",
            Database + Named + "spec:\n  size: small\n  highAvailability: true\n", null),
        ("a disk that shrinks", Database + Named + "spec:\n  size: small\n  storage: 32\n",
            Database + Named + "spec:\n  size: small\n  storage: 64\n"),
        ("a version that goes back", Database + Named + "spec:\n  size: small\n  version: \"16\"\n",
            Database + Named + "spec:\n  size: small\n"),
        ("another database", Database + Named + "spec:\n  size: small\n  database: orders\n",
            Database + Named + "spec:\n  size: small\n"),
        ("another cluster", Place + "metadata: {name: team-a}\nspec: {team: checkout, cluster: west}\n",
            Place + "metadata: {name: team-a}\nspec: {team: checkout}\n"),
        ("several mistakes, in the order of the lines",
            App + "metadata:\n  name: Orders\n"
                + "spec:\n  size: huge\n  port: \"x\"\n  minReplicas: 0\n  color: red\n", null),
    ];

    [Fact]
    public void Check_Mistake_SaysWhereAndWhatAndHow()
    {
        var text = new StringBuilder();
        foreach (var (title, document, before) in Mistakes)
        {
            var problems = Problems(document, before);
            Assert.True(problems.Count > 0, title);
            text.Append($"# {title}\n{document.TrimEnd('\n')}\n--\n{string.Join('\n', problems)}\n\n");
        }

        Golden.Matches(text.ToString());
    }

    [Theory]
    [InlineData("a database", Database + Named + "spec: {size: small}\n")]
    [InlineData("an app", App + Named + "spec: {image: \"" + Image + "\", minReplicas: 3}\n")]
    [InlineData("an Environment", Place + "metadata: {name: team-a}\nspec: {team: checkout}\n")]
    [InlineData("a Composition chosen by label",
        Database + Named + "spec: {size: small, crossplane: {compositionSelector: {matchLabels: {a/place: x}}}}\n")]
    [InlineData("a generated name", Database + "metadata: {generateName: o-}\nspec: {size: small}\n")]
    [InlineData("a whole number with a fraction", App + Named + "spec: {image: \"" + Image + "\", port: 8080.0}\n")]
    public void Check_RightDocument_SaysNothing(string why, string text)
    {
        var problems = Problems(text, null);

        Assert.True(problems.Count == 0, $"{why}: {string.Join('\n', problems)}");
    }

    private static IReadOnlyList<ManifestProblem> Problems(string text, string? before) => ManifestCheck.Check(
        YamlFile.Read(text, "claim.yaml")[0], PlatformDefinitions.Catalog, before is null ? null : Root(before));

    private static JsonNode? Root(string text) => YamlFile.Read(text, "before.yaml")[0].Root;
}
