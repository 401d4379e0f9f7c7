using System.Reflection;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

using Pulumi.Testing;

namespace Pulumi.SourceGenerator.Tests;

/// <summary>What is generated compiles as the provider projects do, and does what the official SDKs do.</summary>
public class CompilationTests
{
    /// <summary>What the schemas refer to in packages that are not there.</summary>
    private const string Foreign =
        """
        namespace Pulumi.People.Inputs { public sealed class OwnerArgs : global::Pulumi.ResourceArgs; }
        namespace Pulumi.Orchard.Types.Inputs.Meta.V1 { public class ObjectMetaArgs : global::Pulumi.ResourceArgs; }
        namespace Pulumi.Orchard.Types.Outputs.Meta.V1 { [global::Pulumi.OutputType] public sealed class ObjectMeta; }
        """;

    [Theory]
    [InlineData("garden")]
    [InlineData("orchard")]
    [InlineData("meadow")]
    public void Generate_AnyPackage_CompilesWithoutAWarning(string schema)
    {
        var warnings = Compile(schema).GetDiagnostics()
            .Where(static found => found.Severity >= DiagnosticSeverity.Warning)
            .Where(static found => found.Location.SourceTree?.FilePath != "foreign");

        Assert.Empty(warnings);
    }

    [Fact]
    public async Task Register_BridgedResource_SendsDefaultsSecretsAndNames()
    {
        const string Program =
            """
            using Pulumi.Garden.FlowerBeds;
            using Pulumi.Garden.FlowerBeds.Inputs;

            public static class Program
            {
                public static void Run() => new Bed("bed", new BedArgs
                {
                    Width = 2.5,
                    Plants = { new PlantArgs { Name = "rose", LeafColour = "green", Tags = { "old", "red" } } },
                    Height = "tall",
                    HiddenKey = "key",
                    HiddenKeys = ["a", "b"],
                    IsPlain = true,
                    PlainFence = new FenceArgs { Height = 1 },
                    AnotherName = "renamed",
                });
            }
            """;

        var bed = Assert.Single(await RegisterAsync("garden", Program));

        Assert.Equal("garden:beds/bed:Bed", bed.Type);
        Assert.Equal(
            "depth=30, height=tall, hiddenKey=key, hiddenKeys=[a, b], isPlain=True, "
            + "plainFence={height=1}, plants=[{leaf-colour=green, name=rose, tags=[old, red]}], "
            + "renamed=renamed, season=2, soil=loam, width=2.5",
            Text(bed.Inputs));
    }

    [Fact]
    public async Task Invoke_Function_SendsPlainValuesAndReadsTheResult()
    {
        const string Program =
            """
            using System.Linq;
            using Pulumi.Garden.FlowerBeds;
            using Pulumi.Garden.FlowerBeds.Inputs;

            public static class Program
            {
                public static async System.Threading.Tasks.Task<string> Run()
                {
                    var filter = new GetBedFilterArgs { Name = "soil", Values = { "loam", "sand" } };
                    var bed = await GetBed.InvokeAsync(new GetBedArgs { Id = "one", Filters = { filter } });
                    return $"{bed.Id} {bed.Width} {bed.Filters.Single().Name} {bed.Filters.Single().Values.Length}";
                }
            }
            """;
        var run = Load("garden", Program).CreateDelegate<Func<Task<string>>>();
        var mocks = new RecordingMocks();
        var result = "";

        await Deployment.TestAsync(mocks, new TestOptions(), async () => { result = await run(); });

        Assert.Equal("filters=[{name=soil, values=[loam, sand]}], id=one", Text(Assert.Single(mocks.Called).Args));
        Assert.Equal("one 2.5 soil 2", result);
    }

    [Fact]
    public async Task Set_SecretArgument_MakesItSecret()
    {
        const string Program =
            """
            using Pulumi;
            using Pulumi.Garden.FlowerBeds;

            public static class Program
            {
                public static System.Threading.Tasks.Task<bool>[] Run() =>
                [
                    Output.IsSecretAsync(new BedArgs { HiddenKey = "a" }.HiddenKey.ToOutput()),
                    Output.IsSecretAsync(new BedArgs { HiddenKeys = ["a"] }.HiddenKeys.ToOutput()),
                    Output.IsSecretAsync(new BedArgs { HiddenLabels = new() { ["a"] = "b" } }.HiddenLabels.ToOutput()),
                    Output.IsSecretAsync(new BedArgs { HiddenPolicy = "{}" }.HiddenPolicy.ToOutput()),
                    Output.IsSecretAsync(new BedArgs { HiddenKeys = { "added, never set" } }.HiddenKeys.ToOutput()),
                    Output.IsSecretAsync(new BedArgs { AnotherName = "a" }.AnotherName.ToOutput()),
                ];
            }
            """;

        var secrets = await Task.WhenAll((Task<bool>[])Load("garden", Program).Invoke(null, null)!);

        Assert.Equal([true, true, true, true, false, false], secrets);
    }

    [Fact]
    public async Task Register_KindOfKubernetes_SendsItsConstants()
    {
        const string Program =
            """
            using Pulumi.Orchard.Types.Inputs.Fruit.V1Alpha1;

            public static class Program
            {
                public static void Run() => new Pulumi.OrchardCrds.Fruit.V1Alpha1.Tree("tree", new TreeArgs
                {
                    Kind = "overwritten",
                    Spec = new TreeSpecArgs { Age = 3, Port = "http", Values = { ["a"] = "b" } },
                });
            }
            """;

        var tree = Assert.Single(await RegisterAsync("orchard", Program));

        Assert.Equal(
            "apiVersion=fruit.example.org/v1alpha1, kind=Tree, spec={age=3, port=http, values={a=b}}",
            Text(tree.Inputs));
    }

    private static Compilation Compile(string schema, params string[] programs)
    {
        var sources = programs.Append(Foreign).Select(static text => CSharpSyntaxTree.ParseText(
            text, SchemaCompiler.ParseOptions, text == Foreign ? "foreign" : "program"));
        var compilation = SchemaCompiler.Compilation(sources);
        var file = new SchemaCompiler.SchemaFile("schema.json", SchemaCompiler.Text(schema));

        SchemaCompiler.Driver(file).RunGeneratorsAndUpdateCompilation(compilation, out var complete, out _);

        return complete;
    }

    private static async Task<List<MockResourceArgs>> RegisterAsync(string schema, string program)
    {
        var run = Load(schema, program).CreateDelegate<Action>();
        var mocks = new RecordingMocks();

        await Deployment.TestAsync(mocks, new TestOptions { IsPreview = false }, run);

        return mocks.Registered;
    }

    private static MethodInfo Load(string schema, string program)
    {
        using var image = new MemoryStream();
        var emitted = Compile(schema, program).Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return Assembly.Load(image.ToArray()).GetType("Program")!.GetMethod("Run")!;
    }

    private static string Text(IReadOnlyDictionary<string, object> members) => string.Join(", ", members
        .OrderBy(static member => member.Key, StringComparer.Ordinal)
        .Select(static member => $"{member.Key}={Text(member.Value)}"));

    private static string Text(object value) => value switch
    {
        IReadOnlyDictionary<string, object> members => $"{{{Text(members)}}}",
        IEnumerable<object> items => $"[{string.Join(", ", items.Select(Text))}]",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
    };
}
