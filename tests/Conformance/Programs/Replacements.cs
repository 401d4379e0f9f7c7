using Pulumi;
using static Infra.Conformance.Programs.Sim;

namespace Infra.Conformance.Programs;

/// <summary>02-replace: what replaces, what is ignored, and other names.</summary>
internal static class Replacements
{
    /// <summary>a: three in a row.</summary>
    public static Dictionary<string, object?> A(string cidr)
    {
        var net = new Network("net", Map(("cidr", cidr), ("tags", Map(("env", "dev")))));
        var web = new Server("web", Map(("image", "debian"), ("networkId", net.NetworkId)));
        _ = new Bucket("logs", Map(("acl", "private"), ("tags", Map(("server", web.Address), ("net", net.Id)))));
        return Map(("networkId", net.NetworkId));
    }

    /// <summary>b: deleted before they are replaced.</summary>
    public static Dictionary<string, object?> B(string bucket, string cidr, bool? deleteFirst = null)
    {
        var data = new Bucket("data", Map(("bucketName", bucket)), new() { DeleteBeforeReplace = deleteFirst });
        var must = new Server("must", Map(("image", "debian"), ("networkId", data.Url)));
        var soft = new Any("soft", Map(("data", data.Url)));
        var after = new Any("after", Map(("data", must.Address)), new() { DependsOn = { must } });
        var net = new Network(
            "net", Map(("cidr", cidr)), new() { DeleteBeforeReplace = true, DependsOn = { after, soft } });
        _ = new Server("child", Map(("image", "debian"), ("networkId", net.NetworkId)));
        return [];
    }

    /// <summary>c: options that decide what a change does.</summary>
    public static Dictionary<string, object?> C(string value, params ReadOnlySpan<object?> ports)
    {
        var roc = new Server(
            "roc",
            Map(
                ("image", "debian"),
                ("tags", Map(("env", value), ("other", value))),
                ("settings", Map(("a", Map(("b", value)))))),
            new() { ReplaceOnChanges = { "tags.env", "settings.a" } });
        var all = new Any(
            "rocAll", Map(("data", value)), new() { ReplaceOnChanges = { "*" }, DependsOn = { roc } });
        var some = new Server(
            "ign",
            Map(
                ("image", "debian"),
                ("size", value),
                ("tags", Map(("env", value), ("other", value))),
                ("settings", Map(
                    ("limits", Map(("cpu", value))), ("list", List(Map(("v", value)), Map(("v", value)))))),
                ("ports", List(ports))),
            new()
            {
                IgnoreChanges = { "size", "tags.env", "settings.limits.cpu", "settings.list[0].v", "ports[1]" },
                DependsOn = { all },
            });
        return Rest(some, value);
    }

    /// <summary>d1: before anything has another name.</summary>
    public static Dictionary<string, object?> Before()
    {
        var box = new Box("my:index:Box", "box", new());
        var gone = new Any("gone", Map(("data", 1)), new() { DependsOn = { box.Web } });
        var named = new Any("old-name", Map(("data", 1)), new() { DependsOn = { gone } });
        var child = new Any("child", Map(("data", 1)), new() { DependsOn = { named } });
        var user = UserOf(child, named);
        var typed = new Any("typed", Map(("data", 1)), new() { DependsOn = { user } });
        _ = new Any("stay", Map(("data", 1)), new() { Parent = typed });
        return [];
    }

    /// <summary>d2: other names, types and parents.</summary>
    public static Dictionary<string, object?> Renamed(bool aliases = true)
    {
        List<Input<Alias>> Of(Alias alias) => aliases ? [alias] : [];
        var box = new Box(
            "my:index:Crate", "crate", new() { Aliases = Of(new Alias { Name = "box", Type = "my:index:Box" }) });
        var named = new Any(
            "new-name",
            Map(("data", 1)),
            new() { DependsOn = { box.Web }, Aliases = Of(new Alias { Name = "old-name" }) });
        var child = new Any(
            "child",
            Map(("data", 1)),
            new() { Parent = box, DependsOn = { named }, Aliases = Of(new Alias { NoParent = true }) });
        var user = UserOf(child, named);
        var typed = new Other(
            "typed",
            Map(("data", 1)),
            new() { DependsOn = { user }, Aliases = Of(new Alias { Type = "sim:index:Any" }) });
        _ = new Any("stay", Map(("data", 1)), new() { Parent = typed });
        return [];
    }

    private static Dictionary<string, object?> Rest(Resource before, string value)
    {
        var ignoring = new Any(
            "ignAll",
            Map(("data", value), ("immutable", value)),
            new() { IgnoreChanges = { "*" }, DependsOn = { before } });
        var fixedOne = new Network(
            "ignImmutable",
            Map(("cidr", value), ("description", value)),
            new() { IgnoreChanges = { "cidr" }, DependsOn = { ignoring } });
        var secret = new Network(
            "sec",
            Map(("cidr", "1")),
            new() { AdditionalSecretOutputs = { "arn", "id" }, DependsOn = { fixedOne } });
        _ = new Any(
            "hide",
            Map(("data", Map(("x", value), ("y", value)))),
            new() { HideDiffs = { "data.x" }, DependsOn = { secret } });
        return Map(("arn", secret.Arn));
    }

    private static Any UserOf(Any child, Any named) => new(
        "user",
        Map(("data", child.Computed), ("immutable", named.Id)),
        new() { DeletedWith = child, DependsOn = { child } });

    private sealed class Box : ComponentResource
    {
        public Box(string type, string name, ComponentResourceOptions options)
            : base(type, name, options)
        {
            var net = new Network($"{name}-net", Map(("cidr", "10.1.0.0/16")), new() { Parent = this });
            Web = new Server(
                "fixed-web", Map(("image", "debian"), ("networkId", net.NetworkId)), new() { Parent = this });
            RegisterOutputs();
        }

        public Server Web { get; }
    }
}
