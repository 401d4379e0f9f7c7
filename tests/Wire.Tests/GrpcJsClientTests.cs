using Pulumi.Wire;

namespace Infra.Wire.Tests;

/// <summary>The real grpc-js calls our server.</summary>
public sealed class GrpcJsClientTests
{
    [NeedsNode]
    public async Task Server_AskedByGrpcJs_PassesEveryCheck()
    {
        await using var server = await RpcServer.ListenAsync(Echo.Services(new EchoSeen()));
        using var client = await NodePrograms.StartAsync("client.js", server.Address);

        var report = await client.StandardOutput.ReadToEndAsync();

        await client.WaitForExitAsync();
        var lines = report.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines, line => Assert.StartsWith("ok ", line));
        Assert.Equal(17, lines.Length);
    }
}
