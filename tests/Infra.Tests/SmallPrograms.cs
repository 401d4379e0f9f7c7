using System.Collections.Immutable;

using Pulumi;
using Pulumi.Automation;

namespace Infra.Tests;

/// <summary>Programs of a few resources, right and wrong.</summary>
internal static class SmallPrograms
{
    public static PulumiFn Network(string cidr = "10.0.0.0/16") => Of(() =>
    {
        var network = Vpc("network", ("cidrBlock", cidr));
        return new Dictionary<string, object?>
        {
            ["cidr"] = cidr,
            ["id"] = network.Id,
            ["key"] = Pulumi.Output.CreateSecret("k"),
        };
    });

    public static PulumiFn UnknownProperty { get; } =
        Of(static () => Vpc("network", ("cidrBlock", "10.0.0.0/16"), ("cidrBlok", "10.1.0.0/16")));

    public static PulumiFn MissingProperty { get; } =
        Of(static () => Resource("aws:eks/cluster:Cluster", "cluster", ("name", "platform")));

    public static PulumiFn WrongType { get; } =
        Of(static () => Vpc("network", ("cidrBlock", 16), ("enableDnsHostnames", "certainly"), ("tags", "none")));

    public static PulumiFn Duplicate { get; } = Of(static () =>
    {
        Vpc("network", ("cidrBlock", "10.0.0.0/16"));
        return Vpc("network", ("cidrBlock", "10.1.0.0/16"));
    });

    public static PulumiFn MissingConfiguration { get; } = Of(static () => new Config("shop").Require("owner"));

    public static PulumiFn Throwing { get; } =
        Of(static () => throw new InvalidDataException("the price list is empty"));

    public static PulumiFn ThreeNetworks { get; } = Of(static () =>
    {
        var first = Vpc("first", ("cidrBlock", "10.0.0.0/16"));
        var second = Vpc("second", ("cidrBlock", first.Id.Apply(static _ => "10.1.0.0/16")));
        return Vpc("third", ("cidrBlock", second.Id.Apply(static _ => "10.2.0.0/16")));
    });

    /// <summary>One that is protected and stands on another, one that is retained, and one that is neither.</summary>
    public static PulumiFn Guarded { get; } = Of(static () =>
    {
        var ground = Vpc("ground", ("cidrBlock", "10.0.0.0/16"));
        Guard("guarded", new() { Protect = true, DependsOn = ground });
        Guard("retained", new() { RetainOnDelete = true });
        return Vpc("free", ("cidrBlock", "10.3.0.0/16"));

        static void Guard(string name, CustomResourceOptions options) => _ = new CustomResource(
            "aws:ec2/vpc:Vpc",
            name,
            new DictionaryResourceArgs(ImmutableDictionary<string, object?>.Empty.Add("cidrBlock", "10.1.0.0/16")),
            options);
    });

    public static PulumiFn LeakOf(string key) => Of(() =>
    {
        var secret = new Config("shop").Require(key);
        Vpc("network", ("cidrBlock", "10.0.0.0/16"), ("instanceTenancy", $"of {secret}"));
        return new Dictionary<string, object?> { ["leak"] = $"by {secret}" };
    });

    private static CustomResource Vpc(string name, params (string Key, object? Value)[] inputs) =>
        Resource("aws:ec2/vpc:Vpc", name, inputs);

    private static CustomResource Resource(
        string type, string name, params (string Key, object? Value)[] inputs) => new(
        type,
        name,
        new DictionaryResourceArgs(inputs.ToImmutableDictionary(static pair => pair.Key, static pair => pair.Value)),
        options: null);

    private static PulumiFn Of(Func<IDictionary<string, object?>> program) => PulumiFn.Create(program);

    private static PulumiFn Of(Action program) => PulumiFn.Create(program);

    private static PulumiFn Of(Func<object> program) => PulumiFn.Create(() => { program(); });
}
