using Pulumi;
using Pulumirpc;

namespace Sdk.Tests;

/// <summary>Components that a provider makes.</summary>
public sealed class RemoteComponentTests
{
    [Fact]
    public async Task RemoteComponent_Always_GetsOutputsWithDependenciesAndProviders()
    {
        var engine = new FakeEngine();

        await engine.RunAsync(static () =>
        {
            var provider = new SimProvider("north");
            var server = new Server("a", new(), new() { Provider = provider });
            _ = new RemoteThing(
                "thing",
                new() { Image = server.Id, Anything = Output.CreateSecret<object>("x") },
                new() { Providers = [provider] });
        });

        var request = engine.The("thing");
        Assert.True(request is { Remote: true, Custom: false });
        Assert.EndsWith("::north::north-id", request.Providers["sim"], StringComparison.Ordinal);
        Assert.Equal(
            """{"@":"OUTPUT","value":"x","secret":true}""", Wire.Text(request.Object.Fields["anything"]));
        Assert.Equal(
            """{"@":"OUTPUT","value":"a-id","dependencies":["urn:pulumi:dev::shop::sim:index:Server::a"]}""",
            Wire.Text(request.Object.Fields["image"]));
    }

    [Fact]
    public async Task RemoteComponent_WithDependenciesInTheAnswer_PassesThemOn()
    {
        var engine = new FakeEngine
        {
            OnRegister = static (request, response) =>
            {
                if (request.Remote)
                {
                    response.PropertyDependencies["image"] = new PropertyDependencies
                    {
                        Urns = { "urn:pulumi:dev::shop::x:y:Child::c" },
                    };
                }

                return Task.FromResult(response);
            },
        };

        await engine.RunAsync(static () =>
            _ = new Server("after", new() { Image = new RemoteThing("thing", new() { Image = "i" }).Image }));

        Assert.Equal(["thing", "c"], engine.The("after").Dependencies.Select(NameOf));
    }

    private static string NameOf(string urn) => urn[(urn.LastIndexOf(':') + 1)..];

    private sealed class RemoteThing(string name, ServerArgs args, ComponentResourceOptions? options = null)
        : ComponentResource("sim:index:Thing", name, args, options, remote: true)
    {
        [Output("image")]
        public Output<string> Image { get; private set; } = null!;
    }
}
