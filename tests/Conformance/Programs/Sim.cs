using System.Collections.Immutable;
using Pulumi;

namespace Infra.Conformance.Programs;

/// <summary>Values as programs write them.</summary>
internal static class Sim
{
    /// <summary>The version of the provider.</summary>
    public const string Version = "1.2.3";

    /// <summary>An object.</summary>
    public static Dictionary<string, object?> Map(params ReadOnlySpan<(string Key, object? Value)> properties)
    {
        Dictionary<string, object?> map = new(StringComparer.Ordinal);
        foreach (var (key, value) in properties)
        {
            map.Add(key, value);
        }

        return map;
    }

    /// <summary>A list.</summary>
    public static List<object?> List(params ReadOnlySpan<object?> items) => [.. items];

    /// <summary>Options of a package.</summary>
    public static CustomResourceOptions Versioned(CustomResourceOptions? options) =>
        CustomResourceOptions.Merge(new CustomResourceOptions { Version = Version }, options);
}

/// <summary>A resource of the provider that the recordings were made with.</summary>
internal abstract class SimResource(
    string kind, string name, Dictionary<string, object?> inputs, CustomResourceOptions? options)
    : CustomResource(
        "sim:index:" + kind, name, new DictionaryResourceArgs(inputs.ToImmutableDictionary()), Sim.Versioned(options));

/// <summary>A network.</summary>
internal sealed class Network(string name, Dictionary<string, object?> inputs, CustomResourceOptions? options = null)
    : SimResource("Network", name, inputs, options)
{
    [Output("networkId")]
    public Output<string> NetworkId { get; private set; } = null!;

    [Output("arn")]
    public Output<string> Arn { get; private set; } = null!;

    [Output("tags")]
    public Output<ImmutableDictionary<string, string>?> Tags { get; private set; } = null!;
}

/// <summary>A server.</summary>
internal sealed class Server(string name, Dictionary<string, object?> inputs, CustomResourceOptions? options = null)
    : SimResource("Server", name, inputs, options)
{
    [Output("address")]
    public Output<string> Address { get; private set; } = null!;
}

/// <summary>A bucket.</summary>
internal sealed class Bucket(string name, Dictionary<string, object?> inputs, CustomResourceOptions? options = null)
    : SimResource("Bucket", name, inputs, options)
{
    [Output("url")]
    public Output<string> Url { get; private set; } = null!;
}

/// <summary>A secret.</summary>
internal sealed class Secret(string name, Dictionary<string, object?> inputs, CustomResourceOptions? options = null)
    : SimResource("Secret", name, inputs, CustomResourceOptions.Merge(
        new CustomResourceOptions { AdditionalSecretOutputs = { "token" } }, options))
{
    [Output("token")]
    public Output<string> Token { get; private set; } = null!;

    [Output("length")]
    public Output<int> Length { get; private set; } = null!;
}

/// <summary>Anything.</summary>
internal sealed class Any(string name, Dictionary<string, object?> inputs, CustomResourceOptions? options = null)
    : SimResource("Any", name, inputs, options)
{
    [Output("computed")]
    public Output<string> Computed { get; private set; } = null!;

    [Output("data")]
    public Output<object> Data { get; private set; } = null!;
}

/// <summary>Anything else.</summary>
internal sealed class Other(string name, Dictionary<string, object?> inputs, CustomResourceOptions? options = null)
    : SimResource("Other", name, inputs, options);

/// <summary>The provider itself.</summary>
internal sealed class Provider(string name, Dictionary<string, object?> inputs, CustomResourceOptions? options = null)
    : ProviderResource("sim", name, new DictionaryResourceArgs(inputs.ToImmutableDictionary()), Sim.Versioned(options));

/// <summary>What a function is given.</summary>
internal sealed class ImageArgs : InvokeArgs
{
    [Input("name")]
    public Input<string>? Name { get; set; }
}

/// <summary>What a function gives.</summary>
[OutputType]
internal sealed class Image
{
    public readonly string Id;

    [OutputConstructor]
    public Image(string id) => Id = id;
}
