using System.Text.Json.Nodes;

namespace Infra.Platform.Rendering.Tests;

/// <summary>function-environment-configs v0.7.1, fn.go.</summary>
public sealed class EnvironmentConfigTests
{
    private const string Dev = "environmentConfigs: [{type: Selector, selector: ";

    [Theory]
    [InlineData("environmentConfigs: [{ref: {name: b}}, {ref: {name: a}}]", "a", "the later one wins")]
    [InlineData("{environmentConfigs: [{ref: {name: a}}], defaultData: {x: default}}", "a", "below the configs")]
    [InlineData(Dev + "{mode: Multiple, matchLabels: [{type: Value, key: stage, value: dev}]}}]",
        "b", "sorted by name")]
    [InlineData(Dev + "{mode: Multiple, maxMatch: 1, matchLabels: [{type: Value, key: stage, value: dev}]}}]",
        "a", "cut after sorting")]
    [InlineData(
        Dev + "{mode: Multiple, sortByFieldPath: order, matchLabels: [{type: Value, key: stage, value: dev}]}}]",
        "a", "sorted by number")]
    [InlineData("{policy: {resolution: Optional}, environmentConfigs: [{ref: {name: a}}, {ref: {name: none}}]}", "a",
        "optional")]
    [InlineData("defaultData: {x: default}", null, "without configs the step does nothing")]
    [InlineData("environmentConfigs: [{type: Selector, selector: {mode: Multiple}}]", null, "no labels select nothing")]
    public void Merge_OfConfigs_IsInTheOrderOfTheList(string spec, string? x, string reason)
    {
        var composed = Run(spec);

        var environment = composed.Context["apiextensions.crossplane.io/environment"];
        Assert.True(environment?["x"]?.GetValue<string>() == x, $"{reason}: {environment?.ToJsonString()}");
    }

    [Fact]
    public void Merge_OfObjectsAndLists_MergesTheFormerAndReplacesTheLatter()
    {
        var environment = Run("environmentConfigs: [{ref: {name: a}}, {ref: {name: b}}]")
            .Context["apiextensions.crossplane.io/environment"]!;

        Assert.Equal("""{"k":1,"m":2}""", environment["deep"]!.ToJsonString());
        Assert.Equal("""["b"]""", environment["list"]!.ToJsonString());
    }

    private static Composed Run(string spec)
    {
        var input = (JsonObject)Bench.Yaml(spec)!;
        var bench = new Bench
        {
            Before = "[{step: env, functionRef: {name: function-environment-configs}, input: {spec: "
                + $"{input.ToJsonString()}}}}}]",
            Required =
            [
                Config("{name: b, labels: {stage: dev}}", "{x: b, deep: {m: 2}, list: [b]}", 1),
                Config("{name: a, labels: {stage: dev}}", "{x: a, deep: {k: 1}, list: [a]}", 2),
                Config("{name: c, labels: {stage: prod}}", "{x: c}", 3),
            ],
        };
        return bench.Run();
    }

    private static JsonObject Config(string metadata, string data, long order) => new()
    {
        ["apiVersion"] = "apiextensions.crossplane.io/v1beta1",
        ["kind"] = "EnvironmentConfig",
        ["metadata"] = Bench.Yaml(metadata),
        ["data"] = Bench.Yaml(data),
        ["order"] = order,
    };
}
