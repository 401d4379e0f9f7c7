using Pulumi;

namespace Infra.Simulation.Tests.Programs;

/// <summary>
/// A platform of some forty resources in two generations. The second one updates, replaces (create first, delete first
/// because of a fixed name, delete first by option, dependents with it), renames, adds and deletes.
/// </summary>
internal static class Works
{
    public static IDictionary<string, object?> Register(int generation)
    {
        var isSecond = generation == 2;
        var sites = RegisterSites(isSecond);
        var links = RegisterChain(isSecond);
        var remote = RegisterRemote(isSecond, links[^1]);
        var probes = sites[1].Entries.Take(2).Select(static (entry, i) => new Part(
            "Machine", $"probe-{i}", new PartArgs { Network = entry.Address, Size = 1 })).ToList();
        var outputs = new Dictionary<string, object?>
        {
            ["password"] = sites[1].Machines[0].Password,
            ["generation"] = generation,
        };
        foreach (var part in sites.SelectMany(static site => site.Machines.Concat(site.Entries))
            .Concat(links).Concat(remote).Concat(probes))
        {
            outputs[part.GetResourceName()] = part.Address;
        }

        return outputs;
    }

    private static List<Site> RegisterSites(bool isSecond)
    {
        var networks = new List<Part>();
        for (var i = 0; i < 3; i++)
        {
            var cidr = isSecond && i == 0 ? "10.100.0.0/16" : $"10.{i}.0.0/16";
            var isRenamed = isSecond && i == 2;
            networks.Add(new Part(
                "Network",
                isRenamed ? "network-two" : $"network-{i}",
                new PartArgs { Cidr = cidr, Size = i },
                new CustomResourceOptions { Aliases = isRenamed ? [new Alias { Name = "network-2" }] : [] }));
        }

        var sites = new List<Site>
        {
            new("north", new SiteArgs(networks[0].Address, 3, "a")),
            new("south", new SiteArgs(networks[1].Address, 4, isSecond ? "b" : "a", MovesLast: isSecond)),
        };
        if (isSecond)
        {
            sites.Add(new Site("west", new SiteArgs(networks[2].Address, 1, "a")));
        }

        return sites;
    }

    private static List<Part> RegisterChain(bool isSecond)
    {
        var links = new List<Part>();
        for (var i = 0; i < 6; i++)
        {
            var args = new PartArgs { Size = isSecond ? 2 : 1 };
            if (links.Count > 0)
            {
                args.Previous = links[^1].Address;
            }

            links.Add(new Part("Machine", $"link-{i}", args));
        }

        return links;
    }

    private static List<Part> RegisterRemote(bool isSecond, Part after)
    {
        var provider = new WorksProvider(
            "remote", new WorksProviderArgs { Region = "eu-1", Endpoint = isSecond ? "second" : "first" });
        int[] numbers = isSecond ? [0, 1, 3, 4] : [0, 1, 2, 3];
        return
        [
            .. numbers.Select(i => new Part(
                "Machine",
                $"remote-{i}",
                new PartArgs { Size = i },
                new CustomResourceOptions { Provider = provider, DependsOn = { after } })),
        ];
    }
}
