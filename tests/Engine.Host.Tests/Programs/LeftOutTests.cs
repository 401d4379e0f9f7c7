using Infra.Engine.Host.Tests.CommandLine;
using Pulumi.Wire;
using Pulumirpc;

namespace Infra.Engine.Host.Tests.Programs;

public sealed class LeftOutTests
{
    [Theory]
    [InlineData("remote", "remote components")]
    [InlineData("transforms", "transforms")]
    [InlineData("hooks", "resource hooks")]
    [InlineData("type", "is not a valid type token (must have format '*:*:*')")]
    public async Task Register_WhatIsLeftOut_IsRefusedWithOneSentence(string what, string expected)
    {
        var request = new RegisterResourceRequest { Type = "a:b:C", Name = "x", Custom = true };
        switch (what)
        {
            case "remote":
                request.Remote = true;
                break;
            case "transforms":
                request.Transforms.Add(new Callback());
                break;
            case "hooks":
                request.Hooks = new ResourceHooksBinding { BeforeCreate = { "hook" } };
                break;
            default:
                request.Type = "notatoken";
                break;
        }

        RpcException? refused = null;
        using var bench = await Benches.OpenAsync(new EchoProvider());
        await using var server = await TinyProgram.Of(async monitor =>
            refused = await Assert.ThrowsAsync<RpcException>(() => monitor.RegisterAsync(request)))
            .ServeAsync(inMemory: true);
        await bench.RunAsync($"preview --client={server.Address}");

        Assert.Contains(expected, refused?.Message, StringComparison.Ordinal);
    }
}
