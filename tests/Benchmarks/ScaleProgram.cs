using Pulumi;

namespace Infra.Benchmarks;

/// <summary>A program of many resources: all beside each other, or each waiting for the one before.</summary>
internal static class ScaleProgram
{
    public static void Register(int count, bool isChain)
    {
        Item? previous = null;
        for (var i = 0; i < count; i++)
        {
            var args = new ItemArgs
            {
                Index = i,
                Labels = { { "team", "platform" }, { "item", $"item-{i}" } },
                Ports = { 80, 443 },
            };
            if (isChain && previous is not null)
            {
                args.Previous = previous.Address;
            }

            previous = new Item($"item-{i}", args);
        }
    }
}
