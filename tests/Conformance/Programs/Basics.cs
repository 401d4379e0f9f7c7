using Pulumi;
using static Infra.Conformance.Programs.Sim;

namespace Infra.Conformance.Programs;

/// <summary>01-basics: a component with three children, and outputs of the stack.</summary>
internal sealed class Basics(string image, string size, Dictionary<string, object?> tags, string addressName)
{
    /// <summary>The program.</summary>
    public Dictionary<string, object?> Run()
    {
        var site = new Site("site", "10.1.0.0/16", (image, size, tags));
        var password = new Secret(
            "password", Map(("value", Output.CreateSecret("hunter2"))), new() { DependsOn = { site.Logs } });
        return Map(
            (addressName, site.Web.Address),
            ("token", password.Token),
            ("password", Output.CreateSecret("s3cr3t")),
            ("nested", Map(
                ("ports", List(80, 443)),
                ("url", site.Logs.Url),
                ("deep", Map(
                    ("secretLength", password.Length),
                    ("flag", true),
                    ("none", null),
                    ("text", "plain \"quoted\" <&>"))))));
    }

    private sealed class Site : ComponentResource
    {
        public Site(string name, string cidr, (string Image, string Size, Dictionary<string, object?> Tags) server)
            : base("my:index:Site", name, new DictionaryResourceArgs(
                System.Collections.Immutable.ImmutableDictionary<string, object?>.Empty.Add("cidr", cidr)))
        {
            var net = new Network(
                $"{name}-net", Map(("cidr", cidr), ("tags", server.Tags)), new() { Parent = this });
            Web = new Server(
                $"{name}-web",
                Map(
                    ("image", server.Image),
                    ("size", server.Size),
                    ("networkId", net.NetworkId),
                    ("tags", server.Tags),
                    ("settings", Map(
                        ("motd", Output.Format($"net {net.Arn}")),
                        ("limits", Map(("cpu", 2), ("ratio", 0.5), ("swap", false))))),
                    ("ports", List(80, 443))),
                new() { Parent = this });
            Logs = new Bucket(
                $"{name}-logs",
                Map(("acl", "private"), ("tags", Map(("server", Web.Address)))),
                new() { Parent = this, DependsOn = { Web } });
            RegisterOutputs(Map(("url", Logs.Url), ("address", Web.Address)));
        }

        public Server Web { get; }

        public Bucket Logs { get; }
    }
}
