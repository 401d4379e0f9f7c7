using System.Diagnostics;
using System.Globalization;
using System.Reflection;

using Infra.Engine.Host;
using Infra.Engine.Host.Simulation;

using Pulumi;
using Pulumi.Wire;

using Pulumirpc;

namespace Infra.Benchmarks;

/// <summary>Creates many resources, from the start of the command to durable state.</summary>
internal static class Scale
{
    private static string Repository { get; } = typeof(Scale).Assembly
        .GetCustomAttributes(typeof(AssemblyMetadataAttribute), false)
        .Cast<AssemblyMetadataAttribute>()
        .Single(static metadata => metadata.Key == "RepositoryRoot").Value!;

    public static async Task<int> RunAsync(ScaleOptions options)
    {
        Console.WriteLine(Line(options, await MeasureAsync(options)));
        return 0;
    }

    public static async Task<TimeSpan> MeasureAsync(ScaleOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("scale-");
        try
        {
            Prepare(folder.FullName, options);
            await using var host = options.Over is "memory" ? Host(options) : null;
            await PulumiAsync(folder.FullName, options, "stack", "init", "bench");
            if (options.IsUnchanged)
            {
                await UpAsync(folder.FullName, options, host);
            }

            var watch = Stopwatch.StartNew();
            await UpAsync(folder.FullName, options, host);
            return watch.Elapsed;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string Line(ScaleOptions options, TimeSpan elapsed)
    {
        using var process = Process.GetCurrentProcess();
        var verb = options.IsUnchanged ? "unchanged" : "created";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{options.Count} resources {verb} in {elapsed.TotalSeconds:F2} s, " +
            $"peak {process.PeakWorkingSet64 >> 20} MB");
    }

    private static void Prepare(string folder, ScaleOptions options)
    {
        Directory.CreateDirectory(Path.Combine(folder, "backend"));
        var runtime = options.Over switch
        {
            "node" => $"main: {NodeFolder()}\nruntime: nodejs\n",
            "process" => $"runtime:\n  name: dotnet\n  options:\n    binary: {Environment.ProcessPath}\n",
            _ => "runtime: dotnet\n",
        };
        File.WriteAllText(Path.Combine(folder, "Pulumi.yaml"), $"name: bench\n{runtime}");
    }

    private static string NodeFolder()
    {
        var folder = Path.Combine(Repository, "tests", "Conformance", "node");
        return Directory.Exists(Path.Combine(folder, "node_modules"))
            ? Path.Combine(folder, "bench")
            : throw new InvalidOperationException($"{folder} has no node_modules; run npm ci --ignore-scripts there");
    }

    private static Task UpAsync(string folder, ScaleOptions options, RpcServer? host)
    {
        string[] client = host is null ? [] : [$"--client={host.Address}"];
        return PulumiAsync(
            folder, options, ["up", "--yes", "--skip-preview", "--suppress-outputs", "--stack", "bench", .. client]);
    }

    private static async Task PulumiAsync(string folder, ScaleOptions options, params string[] arguments)
    {
        using var output = new StringWriter();
        var invocation = new CommandInvocation
        {
            Arguments = [.. arguments],
            WorkingDirectory = folder,
            Environment = new Dictionary<string, string>
            {
                ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "",
                ["PULUMI_BACKEND_URL"] = $"file://{folder}/backend",
                ["PULUMI_CONFIG_PASSPHRASE"] = "bench",
                ["BENCH_COUNT"] = options.Count.ToString(CultureInfo.InvariantCulture),
                ["BENCH_SHAPE"] = options.IsChain ? "chain" : "flat",
            },
            Providers = static world => new SimulatedProviders(
                world, new SimulationOptions { SchemaFolders = [Path.Combine(AppContext.BaseDirectory, "schemas")] }),
            Output = output,
            Error = output,
            OnEvent = engineEvent =>
            {
                if (engineEvent is Engine.EngineEvent.Diagnostic diagnostic)
                {
                    output.WriteLine(diagnostic.Message);
                }
            },
        };
        if (await PulumiCli.RunAsync(invocation, CancellationToken.None) is not 0 and var code)
        {
            throw new InvalidOperationException($"pulumi {string.Join(' ', arguments)} exited {code}: {output}");
        }
    }

    /// <summary>Serves the program inside this process.</summary>
    private static RpcServer Host(ScaleOptions options) => RpcServer.Host(new RpcServices()
        .Unary(LanguageMethods.Run, async (request, call) =>
        {
            var settings = new InlineDeploymentSettings
            {
                MonitorAddress = request.MonitorAddress,
                EngineAddress = request.Args[0],
                Deployment = new DeploymentSettings
                {
                    Project = request.Project,
                    Stack = request.Stack,
                    Organization = request.Organization,
                    RootDirectory = request.Info.RootDirectory,
                    IsDryRun = request.DryRun,
                },
                Cancellation = call.Cancellation,
            };
            var result = await Deployment.RunInlineAsync(settings, runner => runner.RunAsync(() =>
            {
                ScaleProgram.Register(options.Count, options.IsChain);
                return Task.FromResult<IDictionary<string, object?>>(new Dictionary<string, object?>());
            }));
            return new RunResponse { Bail = result.ExitCode != 0 };
        })
        .Unary(LanguageMethods.GetPluginInfo, static (_, _) => Task.FromResult(new PluginInfo { Version = "1.0.0" })));
}
