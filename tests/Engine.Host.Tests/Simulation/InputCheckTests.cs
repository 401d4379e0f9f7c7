using Infra.Engine.Host.Simulation;

namespace Infra.Engine.Host.Tests.Simulation;

public sealed class InputCheckTests
{
    private const string All =
        "code, extra, image, kind, name, password, port, public, replicas, rules, size, tags, weight";

    private static readonly (PropertyMap Inputs, string Failures, string Why)[] Table =
    [
        (Shop.Map(("image", "nginx")), "", "what is required is there"),
        (Shop.Map(), "image: is required (string) and was not given", "missing"),
        (Shop.Map(("image", PropertyValue.Null.Instance)),
            "image: is required (string) and was not given", "null is missing"),
        (Shop.Map(("image", PropertyValue.Unknown.Instance)), "", "unknown may turn out right"),
        (Shop.Map(("image", Shop.Secret("nginx"))), "", "a secret is looked into"),
        (Shop.Map(("image", 3)), "image: must be string, got 3", "wrong scalar"),
        (Shop.Map(("image", Shop.Secret(3))), "image: must be string, got a secret number", "a secret is not shown"),
        (Shop.Map(("image", "x"), ("imagee", "y")), "imagee: is unknown; did you mean image?", "a slip of the finger"),
        (Shop.Map(("image", "x"), ("zzz", true)),
            $"zzz: is unknown; allowed are {All}",
            "nothing near: all that is allowed"),
        (Shop.Map(("image", "x"), ("size", "huge")), "size: must be one of \"small\", \"large\", got \"huge\"", "enum"),
        (Shop.Map(("image", "x"), ("size", "small")), "", "enum"),
        (Shop.Map(("image", "x"), ("replicas", 1.5)), "replicas: must be integer, got 1.5", "a fraction is no integer"),
        (Shop.Map(("image", "x"), ("weight", 1.5)), "", "but a number"),
        (Shop.Map(("image", "x"), ("public", "true")), "public: must be boolean, got \"true\"", "text is no boolean"),
        (Shop.Map(("image", "x"), ("tags", Shop.Map(("a.b", 1)))),
            "tags[\"a.b\"]: must be string, got 1", "key with a dot"),
        (Shop.Map(("image", "x"), ("tags", "a")), "tags: must be map of string, got \"a\"", "no map"),
        (Shop.Map(("image", "x"), ("rules", Shop.List(Shop.Map(("port", 1)), Shop.Map(("prt", 2))))),
            "rules[1].prt: is unknown; did you mean port?|rules[1].port: is required (integer) and was not given",
            "in a list, all of it"),
        (Shop.Map(("image", "x"), ("rules", Shop.List(Shop.Map(
                ("port", 1), ("next", Shop.Map(("port", 2), ("next", Shop.Map(("port", "3"))))))))),
            "rules[0].next.next.port: must be integer, got \"3\"",
            "a type that contains itself"),
        (Shop.Map(("image", "x"), ("port", "http")), "", "the second of a union"),
        (Shop.Map(("image", "x"), ("port", true)), "port: must be integer or string, got true", "none of a union"),
        (Shop.Map(("image", "x"), ("code", new PropertyValue.Archive(null, "./app", null, null))), "", "an archive"),
        (Shop.Map(("image", "x"), ("code", new PropertyValue.Asset("t", null, null, null))), "", "or an asset"),
        (Shop.Map(("image", "x"), ("code", "./app")),
            "code: must be asset or archive, got \"./app\"", "a path is none"),
        (Shop.Map(("image", "x"), ("extra", Shop.List(1, "a", true))), "", "any"),
        (Shop.Map(("image", "x"), ("kind", "Serve")), "kind: must be \"Server\", got \"Serve\"", "const"),
        (Shop.Map(("image", 1), ("size", 2), ("nonsense", 3)), "image: must be string, got 1|" +
            $"nonsense: is unknown; allowed are {All}|" +
            "size: must be one of \"small\", \"large\", got 2", "everything at once"),
    ];

    public static TheoryData<int> Rows => [.. Enumerable.Range(0, Table.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task Check_Inputs_TellsAllThatIsWrong(int row)
    {
        var (inputs, failures, why) = Table[row];
        using var world = World.InMemory();

        var result = await new Shop(world).CheckAsync(Shop.Server, inputs);

        var told = string.Join("|", result.Failures.Select(f => $"{f.Property}: {f.Reason}"));
        Assert.Equal((failures, why), (told, why));
    }

    [Fact]
    public async Task Check_Absent_FillsDefaultsConstantsAndName()
    {
        using var world = World.InMemory();

        var result = await new Shop(world).CheckAsync(Shop.Server, Shop.Map(("image", "x")));

        Assert.Equal(1, result.Inputs["replicas"]);
        Assert.Equal("Server", result.Inputs["kind"]);
        Assert.Matches("^web-[0-9a-f]{7}$", ((PropertyValue.Text)result.Inputs["name"]!).Value);
    }

    [Fact]
    public async Task CheckConfig_JsonInText_IsChecked()
    {
        using var world = World.InMemory();
        var provider = await new Shop(world).ProviderAsync();
        var inputs = Shop.Map(("retries", "3"), ("endpoints", "[1]"), ("regio", "eu"), ("version", "1.2.3"));

        var result = await provider.CheckConfigAsync(new(Shop.Server, null, inputs, [], false), default);

        Assert.Equal(inputs, result.Inputs);
        Assert.Equal(
            ["endpoints[0]: must be string, got 1", "regio: is unknown; did you mean region?"],
            result.Failures.Select(f => $"{f.Property}: {f.Reason}"));
    }
}
