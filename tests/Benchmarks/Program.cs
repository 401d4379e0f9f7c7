using System.Globalization;

using Infra.Benchmarks;

// scale --resources N --shape flat|chain [--over memory|process]   one measurement, one line
// child                                                            the program, started by the engine
// peer                                                             our SDK and the real Node SDK, CPU a resource
// compose                                                          the platform's documents, and 1,000 claims
// all                                                              every figure of docs/PERFORMANCE.md
if (Environment.GetEnvironmentVariable("PULUMI_MONITOR") is { Length: > 0 })
{
    var count = int.Parse(Environment.GetEnvironmentVariable("BENCH_COUNT")!, CultureInfo.InvariantCulture);
    var isChain = Environment.GetEnvironmentVariable("BENCH_SHAPE") == "chain";
    return await Pulumi.Deployment.RunAsync(() => ScaleProgram.Register(count, isChain));
}

if (args is ["scale", ..])
{
    return await Scale.RunAsync(ScaleOptions.Parse(args[1..]));
}

if (args is ["peer"])
{
    return await Peer.RunAsync();
}

if (args is ["compose"])
{
    return ComposeFigures.Run();
}

if (args is ["all"])
{
    return await AllFigures.RunAsync();
}

Console.Error.WriteLine("usage: scale --resources N --shape flat|chain [--over memory|process|node] " +
    "[--run unchanged] | peer | compose | all");
return 2;
