using Pulumi;

namespace Infra.Simulation.Tests.Programs;

/// <summary>Any object of the package <c>works</c>.</summary>
internal sealed class Part(string kind, string name, PartArgs args, CustomResourceOptions? options = null)
    : CustomResource($"works:index:{kind}", name, args, options)
{
    [Output("address")]
    public Output<string> Address { get; private set; } = null!;

    [Output("password")]
    public Output<string?> Password { get; private set; } = null!;
}

/// <summary>The inputs of all kinds; what is not set is not sent.</summary>
internal sealed class PartArgs : ResourceArgs
{
    [Input("cidr")]
    public Input<string>? Cidr { get; set; }

    [Input("name")]
    public Input<string>? Name { get; set; }

    [Input("network")]
    public Input<string>? Network { get; set; }

    [Input("password")]
    public Input<string>? Password { get; set; }

    [Input("previous")]
    public Input<string>? Previous { get; set; }

    [Input("size")]
    public Input<int>? Size { get; set; }

    [Input("target")]
    public Input<string>? Target { get; set; }

    [Input("zone")]
    public Input<string>? Zone { get; set; }
}

/// <summary>A provider of the package <c>works</c>.</summary>
internal sealed class WorksProvider(string name, WorksProviderArgs args, CustomResourceOptions? options = null)
    : ProviderResource("works", name, args, options);

/// <summary>Its configuration.</summary>
internal sealed class WorksProviderArgs : ResourceArgs
{
    [Input("region")]
    public Input<string>? Region { get; set; }

    [Input("endpoint")]
    public Input<string>? Endpoint { get; set; }
}
