using System.Collections.Immutable;
using Pulumi;

namespace Sdk.Tests;

/// <summary>A resource of a provider, as generated code writes it.</summary>
[ResourceType("sim:index:Server", null)]
public sealed class Server : CustomResource
{
    public Server(string name, ServerArgs? args = null, CustomResourceOptions? options = null)
        : base("sim:index:Server", name, args ?? new ServerArgs(), options)
    {
    }

    [Output("image")]
    public Output<string> Image { get; private set; } = null!;

    [Output("size")]
    public Output<int?> Size { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;

    [Output("ports")]
    public Output<ImmutableArray<int>> Ports { get; private set; } = null!;

    [Output("endpoint")]
    public Output<Endpoint?> Endpoint { get; private set; } = null!;
}

/// <summary>Inputs of a <see cref="Server"/>.</summary>
public sealed class ServerArgs : ResourceArgs
{
    [Input("tags")]
    private InputMap<string>? tags;

    [Input("ports")]
    private InputList<int>? ports;

    [Input("image")]
    public Input<string>? Image { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("endpoint")]
    public Input<EndpointArgs>? Endpoint { get; set; }

    [Input("anything")]
    public Input<object>? Anything { get; set; }

    public InputMap<string> Tags { get => tags ??= []; set => tags = value; }

    public InputList<int> Ports { get => ports ??= []; set => ports = value; }
}

/// <summary>A nested input.</summary>
public sealed class EndpointArgs : ResourceArgs
{
    [Input("host", required: true)]
    public Input<string> Host { get; set; } = null!;

    [Input("port")]
    public Input<int>? Port { get; set; }
}

/// <summary>A nested output.</summary>
[OutputType]
public sealed class Endpoint
{
    public readonly string Host;
    public readonly int? Port;

    [OutputConstructor]
    private Endpoint(string host, int? port) => (Host, Port) = (host, port);
}

/// <summary>A component of this program.</summary>
public class Group : ComponentResource
{
    public Group(string name, ComponentResourceOptions? options = null)
        : base("shop:index:Group", name, options)
    {
    }

    [Output("address")]
    public Output<string> Address { get; set; } = null!;

    public void Finish() => RegisterOutputs();
}

/// <summary>A provider with settings.</summary>
public sealed class SimProvider(string name, CustomResourceOptions? options = null)
    : ProviderResource("sim", name, new SimProviderArgs { Region = "north", Retries = 3 }, options);

/// <summary>Settings of a <see cref="SimProvider"/>.</summary>
public sealed class SimProviderArgs : ResourceArgs
{
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("retries", json: true)]
    public Input<int>? Retries { get; set; }

    [Input("limits", json: true)]
    public InputMap<object>? Limits { get; set; }
}
