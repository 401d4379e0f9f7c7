using Pulumi;

namespace Infra.Simulation.Tests.Programs;

/// <summary>Machines in a network, each with an entry that points to it.</summary>
internal sealed class Site : ComponentResource
{
    public Site(string name, SiteArgs args)
        : base("works:index:Site", name)
    {
        for (var i = 0; i < args.Machines; i++)
        {
            var isMoved = args.MovesLast && i == args.Machines - 1;
            var machine = new Part(
                "Machine",
                $"{name}-machine-{i}",
                new PartArgs
                {
                    Network = isMoved ? Output.Format($"{args.Network}-moved") : args.Network,
                    Size = i,
                    Password = Output.CreateSecret($"hush-{name}-{i}"),
                },
                new CustomResourceOptions { Parent = this, DeleteBeforeReplace = isMoved });
            var entry = new Part(
                "Entry",
                $"{name}-entry-{i}",
                new PartArgs { Name = $"{name}-{i}.works", Target = machine.Address, Zone = args.Zone },
                new CustomResourceOptions { Parent = this });
            Machines.Add(machine);
            Entries.Add(entry);
        }

        RegisterOutputs(new Dictionary<string, object?> { ["first"] = Machines[0].Address });
    }

    public List<Part> Machines { get; } = [];

    public List<Part> Entries { get; } = [];
}

/// <summary>What a site is made of.</summary>
internal sealed record SiteArgs(Output<string> Network, int Machines, string Zone, bool MovesLast = false);
