using Pulumi;
using static Infra.Conformance.Programs.Sim;

namespace Infra.Conformance.Programs;

/// <summary>05-references: other stacks, providers, functions, and what waits for what.</summary>
internal static class References
{
    /// <summary>ref: the outputs of another stack.</summary>
    public static Dictionary<string, object?> OtherStack()
    {
        var reference = new StackReference("organization/shop/base");
        var shortly = new StackReference("short", new StackReferenceArgs { Name = "base" });
        _ = new Any("any", Map(("data", Map(
            ("url", reference.GetOutput("url")), ("key", shortly.RequireOutput("key"))))));
        return Map(
            ("url", reference.GetOutput("url")),
            ("key", reference.GetOutput("key")),
            ("obj", reference.RequireOutput("obj")),
            ("missing", reference.GetOutput("nope")));
    }

    /// <summary>prov1: providers, and who inherits them.</summary>
    public static Dictionary<string, object?> Providers()
    {
        var north = new Provider("north", Map(("region", "north"), ("token", Output.CreateSecret("t0ken"))));
        var south = new Provider("south", Map(("region", "south")), new() { DependsOn = { north } });
        var one = new Any("one", Map(("data", 1)), new() { Provider = north, DependsOn = { south } });
        var byProvider = new Box("byProvider", new() { Provider = north, DependsOn = { one } });
        var byList = new Box("byList", new() { Providers = { south }, DependsOn = { byProvider } });
        var byMap = new Box("byMap", new() { Providers = { south }, DependsOn = { byList } });
        var plain = new Any("plain", Map(("data", 1)), new() { DependsOn = { byMap } });
        _ = new Any("versioned", Map(("data", 1)), new() { Version = "1.2.0", DependsOn = { plain } });
        return [];
    }

    /// <summary>invoke: functions with what is known, what is not yet, and what is secret.</summary>
    public static Dictionary<string, object?> Functions()
    {
        var net = new Network("net", Map(("cidr", "10.1.0.0/16")));
        _ = Deployment.Instance.InvokeAsync<Image>(
            "sim:index:getImage", new ImageArgs { Name = "debian" }, new InvokeOptions { Version = Sim.Version });
        var late = new InvokeOutputOptions { Version = Sim.Version, DependsOn = { net } };
        return Map(
            ("out", Call(net.Arn, null)),
            ("late", Call("late", late)),
            ("secret", Deployment.Instance.Invoke<Image>(
                "sim:index:getSecretImage", InvokeArgs.Empty, new InvokeOptions { Version = Sim.Version })
                .Apply(static image => image.Id)),
            ("secretArgs", Call(Output.CreateSecret("hidden"), null)));

        static Output<string> Call(Input<string> name, InvokeOutputOptions? options) => Deployment.Instance
            .Invoke<Image>(
                "sim:index:getImage",
                new ImageArgs { Name = name },
                options ?? new InvokeOutputOptions { Version = Sim.Version })
            .Apply(static image => image.Id);
    }

    /// <summary>deps: what waits for what, and what is only read.</summary>
    public static Dictionary<string, object?> Dependencies()
    {
        var box = new Pair("box");
        var after = new Any("after", Map(("data", 1)), new() { DependsOn = { box } });
        var child = new Any("childOfCustom", Map(("data", after.Computed)), new() { Parent = after });
        var got = new Network("got", [], new() { Id = "existing-net", DependsOn = { child } });
        var user = new Any("useGot", Map(("data", got.NetworkId)));
        _ = new Any("slow", Map(("data", 1)), new()
        {
            CustomTimeouts = new CustomTimeouts
            {
                Create = TimeSpan.FromMinutes(5),
                Update = TimeSpan.FromMinutes(90),
                Delete = TimeSpan.FromSeconds(90),
            },
            DependsOn = { user },
        });
        return Map(("arn", got.Arn));
    }

    private sealed class Box : ComponentResource
    {
        public Box(string name, ComponentResourceOptions options)
            : base("my:index:Box", name, options)
        {
            var inner = new Any($"{name}-inner", Map(("data", 1)), new() { Parent = this });
            _ = new Leaf($"{name}-leaf", new() { Parent = this, DependsOn = { inner } });
            RegisterOutputs();
        }
    }

    private sealed class Leaf : ComponentResource
    {
        public Leaf(string name, ComponentResourceOptions options)
            : base("my:index:Leaf", name, options)
        {
            _ = new Any($"{name}-any", Map(("data", 1)), new() { Parent = this });
            RegisterOutputs();
        }
    }

    private sealed class Pair : ComponentResource
    {
        public Pair(string name)
            : base("my:index:Box", name)
        {
            var a = new Any($"{name}-a", Map(("data", 1)), new() { Parent = this });
            _ = new Any($"{name}-b", Map(("data", 2)), new() { Parent = this, DependsOn = { a } });
            RegisterOutputs(Map(("a", a.Computed)));
        }
    }
}
