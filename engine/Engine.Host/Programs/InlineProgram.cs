using Pulumi.Wire;
using Pulumirpc;

namespace Infra.Engine.Host;

/// <summary>A program that its owner serves under an address: the language runtime of an inline program.</summary>
internal sealed class InlineProgram(string address) : IProgram
{
    /// <inheritdoc/>
    public bool InMemory => address.StartsWith("memory:", StringComparison.Ordinal);

    /// <inheritdoc/>
    public async Task<ProgramEnd> RunAsync(ProgramRun run, CancellationToken cancellation)
    {
        var request = RequestFor(run);
        await using var channel = RpcChannel.Connect(address);
        try
        {
            var response = await channel.UnaryAsync(LanguageMethods.Run, request, null, cancellation)
                .ConfigureAwait(false);
            return response switch
            {
                { Bail: true } => ProgramEnd.Bailed,
                { Error: { Length: > 0 } error } => new ProgramEnd(false, error),
                _ => ProgramEnd.Well,
            };
        }
        catch (RpcException) when (cancellation.IsCancellationRequested)
        {
            return ProgramEnd.Bailed;
        }
        catch (RpcException failure)
        {
            return new ProgramEnd(false, $"the program at {address} did not answer: {failure.Message}");
        }
    }

    private static RunRequest RequestFor(ProgramRun run)
    {
        var request = new RunRequest
        {
            Project = run.Project,
            Stack = run.Stack,
            Organization = run.Organization,
            Pwd = run.ProgramDirectory,
            Program = ".",
            DryRun = run.DryRun,
            Parallel = run.Parallel,
            MonitorAddress = run.Address,
            Info = new ProgramInfo
            {
                RootDirectory = run.RootDirectory,
                ProgramDirectory = run.ProgramDirectory,
                EntryPoint = ".",
                Options = new(),
            },
        };
        request.Args.Add(run.Address);
        request.Config.Add(run.Config);
        request.ConfigSecretKeys.Add(run.ConfigSecretKeys.Order(StringComparer.Ordinal));
        return request;
    }
}
