using System.Collections.Immutable;

namespace Infra.Engine.Host.Tests.State;

/// <summary>Property values of every kind, from a seed.</summary>
internal sealed class RandomValues(int seed)
{
    private static readonly string[] Words =
    [
        "", "a", "name", "ünï", "with \"quotes\"", "line\nbreak", "4dabf18193072939515e22adb298388e", "😀", "x.y[0]",
        "\u2028",
    ];

    private readonly Random random = new(seed);

    public PropertyMap Map(int depth) => PropertyMap.Of(
        Enumerable.Range(0, random.Next(5)).Select(i => KeyValuePair.Create(Word() + i, Value(depth - 1))));

    public ResourceState Resource(int index)
    {
        var urn = new Urn($"urn:pulumi:dev::shop::sim:index:Any::r{index}");
        return WithOptions(new ResourceState
        {
            Urn = urn,
            Type = "sim:index:Any",
            Custom = true,
            Id = "id" + Word(),
            Inputs = Map(4),
            Outputs = Map(4),
            Parent = Maybe() ? new Urn("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev") : null,
            Protect = Maybe(),
            Taint = Maybe(),
            External = Maybe(),
            Delete = Maybe(),
            Dependencies = Maybe() ? [urn, new Urn(urn.Value + "x")] : [],
            InitErrors = Maybe() ? [Word()] : [],
            Provider = Maybe() ? "urn:pulumi:dev::shop::pulumi:providers:sim::p::id" : "",
            PropertyDependencies = Maybe()
                ? ResourceState.NoDependencies.Add("a", [urn]).Add("b", [])
                : ResourceState.NoDependencies,
            PendingReplacement = Maybe(),
            Created = Maybe() ? DateTimeOffset.UnixEpoch.AddTicks(random.NextInt64(1L << 55)) : null,
            Modified = Maybe() ? DateTimeOffset.UnixEpoch.AddSeconds(random.Next()) : null,
            SourcePosition = Maybe() ? "project:///index.js#1,2" : "",
        });
    }

    private ResourceState WithOptions(ResourceState state)
    {
        var urn = state.Urn;
        return state with
        {
            AdditionalSecretOutputs = Maybe() ? ["token"] : [],
            Aliases = Maybe() ? [new Urn(urn.Value + "old")] : [],
            CustomTimeouts = Maybe()
                ? new CustomTimeouts(TimeSpan.FromSeconds(1.5), null, null, TimeSpan.FromMinutes(3))
                : null,
            ImportId = Maybe() ? "import/id" : "",
            RetainOnDelete = Maybe(),
            DeletedWith = Maybe() ? urn : null,
            ReplaceWith = Maybe() ? [urn] : [],
            IgnoreChanges = Maybe() ? ["a.b[0]"] : [],
            HideDiffs = Maybe() ? ["c"] : [],
            ReplaceOnChanges = Maybe() ? ["*"] : [],
            ReplacementTrigger = Maybe() ? Value(2) : null,
            UnknownFields = Maybe()
                ? ImmutableSortedDictionary<string, string>.Empty.Add("stackTrace", "[{},{\"a\":1}]").Add("zzz", "1.50")
                : ImmutableSortedDictionary<string, string>.Empty,
        };
    }

    private PropertyValue Value(int depth) => random.Next(depth > 0 ? 16 : 7) switch
    {
        0 => PropertyValue.Null.Instance,
        1 => Maybe(),
        2 => random.Next(-5, 100),
        3 => Math.Round(random.NextDouble() * Math.Pow(10, random.Next(-12, 25)), random.Next(6)),
        4 => Maybe() ? PropertyValue.Unknown.Instance : double.NaN,
        5 or 6 => Word(),
        7 or 8 => new PropertyValue.List([.. Enumerable.Range(0, random.Next(4)).Select(_ => Value(depth - 1))]),
        9 or 10 => new PropertyValue.Map(Map(depth)),
        11 or 12 => new PropertyValue.Secret(Value(depth - 1)),
        13 => new PropertyValue.Asset(Maybe() ? Word() : null, null, null, "00ff") is { TextContent: { } } text
            ? text
            : new PropertyValue.Asset(null, "./file", null, null),
        14 => new PropertyValue.Archive(
            PropertyMap.Of(("a.txt", new PropertyValue.Asset(null, null, "https://example.org/a", "01"))),
            null,
            null,
            "02"),
        _ => new PropertyValue.Reference(
            new Urn("urn:pulumi:dev::shop::a:b:C::c"),
            random.Next(3) switch { 0 => null, 1 => PropertyValue.Unknown.Instance, _ => "the-id" },
            Maybe() ? "1.2.3" : ""),
    };

    private bool Maybe() => random.Next(2) == 0;

    private string Word() => Words[random.Next(Words.Length)];
}
