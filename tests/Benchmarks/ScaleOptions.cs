using System.Globalization;

namespace Infra.Benchmarks;

/// <summary>What one measurement is about.</summary>
/// <param name="Count">How many resources.</param>
/// <param name="IsChain">Whether each waits for the one before.</param>
/// <param name="Over">Where the program runs: memory (here), process (a child), node (the real SDK).</param>
/// <param name="IsUnchanged">Whether an update that changes nothing is measured instead of the creation.</param>
internal sealed record ScaleOptions(int Count, bool IsChain, string Over, bool IsUnchanged)
{
    public static ScaleOptions Parse(string[] arguments)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            values[arguments[i]] = arguments[i + 1];
        }

        return new ScaleOptions(
            int.Parse(values.GetValueOrDefault("--resources", "10000"), CultureInfo.InvariantCulture),
            values.GetValueOrDefault("--shape") is "chain",
            values.GetValueOrDefault("--over", "memory"),
            values.GetValueOrDefault("--run") is "unchanged");
    }
}
