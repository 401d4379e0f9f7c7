using System.Text.Json;

using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host.Tests.Simulation;

/// <summary>Custom kinds are held to their definitions, in previews too, but only where a stack knows them.</summary>
public sealed class CustomKindTests : IDisposable
{
    private static readonly Urn Definition = UrnOf(KubernetesKind.Definition);
    private static readonly Urn Thing = UrnOf("kubernetes:shop.example.org/v1:Thing");

    private static readonly PropertyMap Things = ((PropertyValue.Map)WorldFormat.Plain(JsonElement.Parse(
        """
        {
          "apiVersion": "apiextensions.k8s.io/v1",
          "kind": "CustomResourceDefinition",
          "metadata": {"name": "things.shop.example.org"},
          "spec": {
            "group": "shop.example.org",
            "scope": "Namespaced",
            "names": {"kind": "Thing", "plural": "things"},
            "versions": [{"name": "v1", "served": true, "storage": true, "schema": {"openAPIV3Schema": {
              "type": "object",
              "properties": {"spec": {"type": "object", "properties": {
                "size": {"type": "string", "enum": ["small", "large"]},
                "tags": {"type": "object", "additionalProperties": {"type": "string"}},
                "free": {"type": "object", "x-kubernetes-preserve-unknown-fields": true},
                "parts": {"type": "array", "items": {"type": "object", "properties": {"n": {"type": "integer"}}}}
              }}}
            }}}]
          }
        }
        """))).Properties;

    private static readonly (PropertyMap Spec, string Problem, string Why)[] Table =
    [
        (Shop.Map(("size", "small")), "", "allowed"),
        (Shop.Map(("size", PropertyValue.Unknown.Instance)), "", "unknown may turn out right"),
        (Shop.Map(("tags", Shop.Map(("any", "x"))), ("free", Shop.Map(("a", Shop.Map(("b", 1)))))), "", "open objects"),
        (Shop.Map(("parts", Shop.List(Shop.Map(("n", 1)), Shop.Map(("m", 1))))),
            "failed to create typed patch object (team/t; shop.example.org/v1, Kind=Thing): " +
            ".spec.parts[1].m: field not declared in schema",
            "a field inside a list"),
        (Shop.Map(("size", "huge")),
            "Thing.shop.example.org \"t\" is invalid: spec.size: Unsupported value: \"huge\": " +
            "supported values: \"small\", \"large\"",
            "an enum"),
        (Shop.Map(("colour", 1), ("shape", 2)),
            "failed to create typed patch object (team/t; shop.example.org/v1, Kind=Thing): " +
            ".spec.colour: field not declared in schema; " +
            "failed to create typed patch object (team/t; shop.example.org/v1, Kind=Thing): " +
            ".spec.shape: field not declared in schema",
            "all at once"),
    ];

    private readonly World world = World.InMemory();

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Table.Length)];

    public void Dispose() => world.Dispose();

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Preview_DefinitionInThePlan_HoldsToIt(int row)
    {
        var (spec, expected, why) = Table[row];
        var provider = await ProviderAsync(Run(), "");
        await provider.CheckAsync(new(Definition, null, Things, [1], true), default);

        var problem = await ProblemOf(provider, spec);

        Assert.Equal((expected, why), (problem, why));
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Preview_DefinitionInTheWorld_HoldsToIt(int row)
    {
        var (spec, expected, why) = Table[row];
        await (await ProviderAsync(Run(), "")).CreateAsync(new(Definition, Things, null, false), default);

        var problem = await ProblemOf(await ProviderAsync(Run(), ""), spec);

        Assert.Equal((expected, why), (problem, why));
    }

    [Fact]
    public async Task Preview_KindInstalledByAChart_TakesAnything() =>
        Assert.Equal("", await ProblemOf(await ProviderAsync(Run(), ""), Shop.Map(("whatever", 1))));

    [Fact]
    public async Task Preview_DefinitionInAnotherCluster_DoesNotCount()
    {
        var run = Run();
        var other = await ProviderAsync(run, "other");
        await other.CheckAsync(new(Definition, null, Things, [1], true), default);

        Assert.Equal("", await ProblemOf(await ProviderAsync(run, "this"), Shop.Map(("whatever", 1))));
        Assert.NotEqual("", await ProblemOf(other, Shop.Map(("whatever", 1))));
    }

    private static Urn UrnOf(string type) => Urn.Of(("dev", "shop"), null, type, "it");

    private static async Task<string> ProblemOf(IProvider provider, PropertyMap spec)
    {
        const string said = "by the Kubernetes API server: ";
        var inputs = Shop.Map(
            ("apiVersion", "shop.example.org/v1"),
            ("kind", "Thing"),
            ("metadata", Shop.Map(("name", "t"), ("namespace", "team"))),
            ("spec", spec));
        var result = await provider.CheckAsync(new(Thing, null, inputs, [1], true), default);
        Assert.Empty(result.Failures);
        try
        {
            await provider.CreateAsync(new(Thing, result.Inputs, null, true), default);
            return "";
        }
        catch (ProviderException e)
        {
            return e.Message[(e.Message.IndexOf(said, StringComparison.Ordinal) + said.Length)..];
        }
    }

    private static async Task<IProvider> ProviderAsync(SimulatedProviders run, string cluster)
    {
        var provider = await run.LoadAsync(new("kubernetes", "", ""), default);
        await provider.ConfigureAsync(Shop.Map(("kubeconfig", cluster)), default);
        return provider;
    }

    private SimulatedProviders Run() => new(world, new());
}
