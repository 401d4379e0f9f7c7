using System.Diagnostics;

namespace Infra.Benchmarks;

/// <summary>Every figure, each measured in a process of its own.</summary>
internal static class AllFigures
{
    private static readonly string[] Measurements =
    [
        "--resources 1000 --shape flat",
        "--resources 10000 --shape flat",
        "--resources 10000 --shape chain",
        "--resources 1000 --shape flat --run unchanged",
        "--resources 10000 --shape flat --run unchanged",
        "--resources 1000 --shape flat --over process",
        "--resources 10000 --shape flat --over process",
    ];

    public static async Task<int> RunAsync()
    {
        foreach (var measurement in Measurements)
        {
            Console.WriteLine($"{measurement}");
            using var process = Process.Start(Environment.ProcessPath!, ["scale", .. measurement.Split(' ')]);
            await process.WaitForExitAsync();
            if (process.ExitCode != 0)
            {
                return process.ExitCode;
            }
        }

        return 0;
    }
}
