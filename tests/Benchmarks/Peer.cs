using System.Globalization;

namespace Infra.Benchmarks;

/// <summary>CPU time a resource: the same program for our SDK and for the real Node SDK, on the same engine.</summary>
internal static class Peer
{
    private const int Few = 1_000;
    private const int Many = 10_000;

    public static async Task<int> RunAsync()
    {
        var ours = await SecondsEachAsync("process");
        var node = await SecondsEachAsync("node");
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"CPU a resource: ours {ours * 1e6:F0} us, Node {node * 1e6:F0} us, ratio 1 to {node / ours:F1}"));
        return 0;
    }

    /// <summary>What the program's process uses for one more resource: the cost of its start falls out.</summary>
    private static async Task<double> SecondsEachAsync(string over) =>
        (await ChildSecondsAsync(over, Many) - await ChildSecondsAsync(over, Few)) / (Many - Few);

    private static async Task<double> ChildSecondsAsync(string over, int count)
    {
        var before = ChildSeconds();
        await Scale.MeasureAsync(new ScaleOptions(count, IsChain: false, over, IsUnchanged: false));
        return ChildSeconds() - before;
    }

    /// <summary>CPU time of the children that have ended: fields 16 and 17 of /proc/self/stat, in hundredths.</summary>
    private static double ChildSeconds()
    {
        var text = File.ReadAllText("/proc/self/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        var (user, system) = (fields[13], fields[14]);
        return (double.Parse(user, CultureInfo.InvariantCulture) + double.Parse(system, CultureInfo.InvariantCulture))
            / 100;
    }
}
