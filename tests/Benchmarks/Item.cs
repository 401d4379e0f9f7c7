using System.Collections.Immutable;

using Pulumi;

namespace Infra.Benchmarks;

/// <summary>A resource of ordinary size: what a typed SDK would generate.</summary>
[ResourceType("bench:index:Item", "1.0.0")]
internal sealed class Item(string name, ItemArgs args, CustomResourceOptions? options = null)
    : CustomResource("bench:index:Item", name, args, options)
{
    [Output("address")]
    public Output<string> Address { get; private set; } = null!;

    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("index")]
    public Output<int> Index { get; private set; } = null!;

    [Output("labels")]
    public Output<ImmutableDictionary<string, string>> Labels { get; private set; } = null!;
}

/// <summary>Its inputs.</summary>
internal sealed class ItemArgs : ResourceArgs
{
    [Input("index", required: true)]
    public Input<int> Index { get; set; } = null!;

    [Input("previous")]
    public Input<string>? Previous { get; set; }

    [Input("labels")]
    public InputMap<string> Labels { get; set; } = [];

    [Input("ports")]
    public InputList<int> Ports { get; set; } = [];
}
