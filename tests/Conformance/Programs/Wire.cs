using System.Collections.Immutable;
using Pulumi;
using static Infra.Conformance.Programs.Sim;

namespace Infra.Conformance.Programs;

/// <summary>09-wire: a resource for each option and each kind of value, each after the one before.</summary>
internal sealed class Wire
{
    private readonly List<Resource> chain = [];

    private CustomResourceOptions After => new() { DependsOn = { chain[^1] } };

    /// <summary>The program.</summary>
    public Dictionary<string, object?> Run()
    {
        var network = Add(new Network(
            "base", Map(("cidr", "10.1.0.0/16"), ("tags", Map(("a", "b"))))));
        var secret = Add(new Secret("secret", Map(("value", Output.CreateSecret("hunter2"))), After));
        var provider = Add(new Provider(
            "prov", Map(("region", "north"), ("token", Output.CreateSecret("t0ken"))), After));
        var box = Add(new Box(
            "box",
            Map(("value", network.NetworkId), ("sec", Output.CreateSecret("x")), ("nul", null)),
            new() { DependsOn = { chain[^1] } }));
        var holder = new Box("holder", [], new() { DependsOn = { box } });
        Naming(box, holder);
        Options(network, provider);
        Add(new Any("dependsOnComponent", [], new() { DependsOn = { box, chain[^1] } }));
        Add(new Box("componentProviders", Map(("value", 1)), new()
        {
            DependsOn = { chain[^1] },
            Providers = { provider },
            Protect = true,
            Version = Sim.Version,
            IgnoreChanges = { "x" },
            ReplaceOnChanges = { "y" },
            CustomTimeouts = new CustomTimeouts { Create = TimeSpan.FromMinutes(1) },
            RetainOnDelete = true,
        }));
        Values(network, secret);
        Files();
        Add(new Any("references", Map(("data", Map(
            ("custom", network), ("component", box), ("list", List(secret)), ("provider", provider)))), After));
        Add(new Any("topLevelReference", Map(("data", network)), After));
        Add(new Any("dependsOnOutput", Map(("data", 1)), new() { DependsOn = { network, box, chain[^1] } }));
        return Map(
            ("secretValue", secret.Token),
            ("asset", new StringAsset("inline text")),
            ("unknownInside", Map(("a", List(network.NetworkId)), ("b", Output.CreateSecret(1)))));
    }

    private T Add<T>(T resource)
        where T : Resource
    {
        chain.Add(resource);
        return resource;
    }

    private void Naming(Resource box, Resource holder)
    {
        Add(new Any("noOptions", [], After));
        Aliased("aliasName", new Alias { Name = "old" });
        Aliased("aliasType", new Alias { Type = "sim:index:Old" });
        Aliased("aliasParentResource", new Alias { Parent = box });
        Aliased("aliasParentUrn", new Alias { ParentUrn = "urn:pulumi:dev::shop::my:index:Box::gone" });
        var below = After;
        below.Parent = holder;
        below.Aliases = [new Alias { NoParent = true }];
        Add(new Any("aliasNoParent", [], below));
        Aliased("aliasStackProject", new Alias { Stack = "prod", Project = "shop2" });
        Aliased("aliasUrn", new Alias { Urn = "urn:pulumi:dev::shop::sim:index:Any::gone" });
    }

    private void Aliased(string name, Alias alias) => With(name, options => options.Aliases = [alias]);

    private void With(string name, Action<CustomResourceOptions> change)
    {
        var options = After;
        change(options);
        Add(new Any(name, [], options));
    }

    private void Options(Network network, Provider provider)
    {
        With("customTimeouts", static options => options.CustomTimeouts = new CustomTimeouts
        {
            Create = TimeSpan.FromMinutes(5),
            Update = TimeSpan.FromMinutes(90),
            Delete = TimeSpan.FromSeconds(90),
        });
        With("deleteBeforeReplaceTrue", static options => options.DeleteBeforeReplace = true);
        With("deleteBeforeReplaceFalse", static options => options.DeleteBeforeReplace = false);
        With("deletedWith", options => options.DeletedWith = network);
        With("hideDiffs", static options => options.HideDiffs = ["data"]);
        With("ignoreChanges", static options => options.IgnoreChanges = ["data.a", "data.list[0]", "*"]);
        With("parent", options => options.Parent = network);
        With("pluginDownloadURL", options =>
            (options.Provider, options.PluginDownloadURL) = (provider, "https://plugins.test/x"));
        With("protect", static options => options.Protect = true);
        With("protectFalse", static options => options.Protect = false);
        With("provider", options => options.Provider = provider);
        With("replaceOnChanges", static options => options.ReplaceOnChanges = ["data", "data.a"]);
        With("replaceWith", options => options.ReplaceWith = network);
        With("replacementTrigger", options => options.ReplacementTrigger = network.NetworkId.Apply(
            static id => (object)ImmutableDictionary<string, object>.Empty.Add("a", 1).Add("b", id)));
        With("retainOnDelete", static options => options.RetainOnDelete = true);
        With("additionalSecretOutputs", static options => options.AdditionalSecretOutputs = ["computed"]);
        With("version", static options => options.Version = Sim.Version);
    }

    private void Values(Network network, Secret secret)
    {
        Add(new Any("scalars", Map(("data", Map(
            ("s", "text"),
            ("unicode", "h\u00e9\u4e2d\ud83d\ude00"),
            ("empty", ""),
            ("t", true),
            ("f", false),
            ("i", 1),
            ("neg", -7),
            ("big", 9007199254740992d),
            ("frac", 0.1),
            ("exp", 1e30),
            ("zero", 0),
            ("nul", null),
            ("list", List(1, null, null, "x", List())),
            ("obj", Map()),
            ("key with.dot", 1),
            ("date", "1970-01-01T00:00:00.000Z")))), After));
        Add(new Any("unknowns", Map(("data", Map(
            ("direct", network.NetworkId),
            ("id", network.Id),
            ("urn", network.Urn),
            ("nested", List(network.Arn, Map(("deep", network.Tags)))),
            ("interpolated", Output.Format($"x-{network.NetworkId}"))))), After));
        Add(new Any("secrets", Map(("data", Map(
            ("direct", Output.CreateSecret("a")),
            ("list", List(Output.CreateSecret(1), 2)),
            ("obj", Output.CreateSecret(Map(("a", List(1))))),
            ("unknownSecret", secret.Token),
            ("secretOfUnknown", Output.CreateSecret(network.Arn)),
            ("nested", Output.CreateSecret(Map(("inner", Output.CreateSecret("b")))))))), After));
        Add(new Any(
            "topLevelSecret",
            Map(("data", Output.CreateSecret(Map(("a", 1)))), ("immutable", secret.Token)),
            After));
    }

    private void Files()
    {
        Add(new Any("assets", Map(("data", Map(
            ("string", new StringAsset("inline text")),
            ("file", new FileAsset("./asset.txt")),
            ("list", List(new StringAsset("in a list"))),
            ("secret", Output.CreateSecret<AssetOrArchive>(new StringAsset("hidden")))))), After));
        var nested = new Dictionary<string, AssetOrArchive> { ["c.txt"] = new StringAsset("ccc") };
        Add(new Any("archives", Map(("data", Map(
            ("assets", new AssetArchive(new Dictionary<string, AssetOrArchive>
            {
                ["a.txt"] = new StringAsset("aaa"),
                ["d/b.txt"] = new FileAsset("./asset.txt"),
                ["nested"] = new AssetArchive(nested),
            })),
            ("folder", new FileArchive("./folder"))))), After));
    }

    private sealed class Box : ComponentResource
    {
        public Box(string name, Dictionary<string, object?> inputs, ComponentResourceOptions options)
            : base(
                "my:index:Box",
                name,
                new DictionaryResourceArgs(inputs.ToImmutableDictionary()),
                options) => RegisterOutputs(Map(
            ("fromArgs", inputs.GetValueOrDefault("value")), ("plain", 1), ("sec", Output.CreateSecret("s"))));
    }
}
