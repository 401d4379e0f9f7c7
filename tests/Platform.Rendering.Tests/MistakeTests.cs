using System.Text;

using Infra.Testing;

namespace Infra.Platform.Rendering.Tests;

/// <summary>What people read when a Composition, or a composite, is wrong: one golden text with every
/// mistake.</summary>
public sealed class MistakeTests
{
    private static readonly (string Case, Bench Bench)[] Mistakes =
    [
        ("a field in the wrong case", Patch("{fromfieldpath: spec.size}")),
        ("an unknown field", Patch("{fromFieldPath: spec.size, toField: spec.x}")),
        ("an unknown patch type", Patch("{type: FromNowhere, fromFieldPath: spec.size}")),
        ("no source", Patch("{toFieldPath: spec.x}")),
        ("a source that is no path", Patch("{fromFieldPath: 'spec.['}")),
        ("a target that is no path", Patch("{fromFieldPath: spec.size, toFieldPath: spec..x}")),
        ("a source below a text", Patch("{fromFieldPath: spec.size.more}")),
        ("an index on an object", Patch("{fromFieldPath: 'spec[0]'}")),
        ("a target below a text", new Bench
        {
            Base = "{apiVersion: example.org/v1, kind: Thing, spec: {s: text}}",
            Patches = "[{fromFieldPath: spec.size, toFieldPath: spec.s.x}]",
        }),
        ("an index that takes all memory", Patch("{fromFieldPath: spec.size, toFieldPath: 'spec.l[1025]'}")),
        ("a wildcard without a leaf", new Bench
        {
            Base = "{apiVersion: example.org/v1, kind: Thing, spec: {l: [{}]}}",
            Patches = "[{fromFieldPath: spec.size, toFieldPath: 'spec.l[*].x'}]",
        }),
        ("an unknown policy", Patch("{fromFieldPath: spec.size, policy: {toFieldPath: Merge}}")),
        ("an unknown source policy", Patch("{fromFieldPath: spec.size, policy: {fromFieldPath: Maybe}}")),
        ("appending a list to an object", new Bench
        {
            Spec = "{o: [1]}",
            Base = "{apiVersion: example.org/v1, kind: Thing, spec: {o: {a: 1}}}",
            Patches = "[{fromFieldPath: spec.o, policy: {toFieldPath: MergeObjectsAppendArrays}}]",
        }),
        ("an unknown patch set", Patch("{type: PatchSet, patchSetName: nope}")),
        ("no transform type", Transform("{math: {type: Multiply, multiply: 2}}")),
        ("an unknown transform", Transform("{type: reverse, reverse: {}}")),
        ("no math type", Transform("{type: math, math: {multiply: 2}}")),
        ("a map without pairs", Transform("{type: map, map: {}}")),
        ("a key that the map lacks", Transform("{type: map, map: {large: 1}}")),
        ("a number for a map", new Bench
        {
            Patches = "[{fromFieldPath: spec.count, transforms: [{type: map, map: {a: 1}}]}]",
        }),
        ("a text for math", Transform("{type: math, math: {type: Multiply, multiply: 2}}")),
        ("a pattern that is none", Transform(
            "{type: match, match: {patterns: [{type: regexp, regexp: 'a(', result: 1}]}}")),
        ("a conversion to nothing", Transform("{type: convert, convert: {toType: list}}")),
        ("a text that is no number", Transform("{type: convert, convert: {toType: int64}}")),
        ("a text that is no quantity", Transform("{type: convert, convert: {toType: float64, format: quantity}}")),
        ("text that is not base64", Transform("{type: string, string: {type: Convert, convert: FromBase64}}")),
        ("a combine without variables", Patch(
            "{type: CombineFromComposite, toFieldPath: a, combine: {strategy: string, string: {fmt: x}}}")),
        ("a readiness check without a field", new Bench { Template = "{readinessChecks: [{type: NonEmpty}]}" }),
        ("a condition check without a condition", new Bench
        {
            ObservedStatus = "{}", Template = "{readinessChecks: [{type: MatchCondition}]}",
        }),
        ("a connection detail without a type", new Bench { Template = "{connectionDetails: [{name: host}]}" }),
        ("no base and no earlier step", new Bench { Base = "null" }),
        ("a name that is none", new Bench
        {
            Base = "{apiVersion: example.org/v1, kind: Thing, metadata: {name: Upper_Case}}",
        }),
        ("another controller", new Bench
        {
            Base = "{kind: Thing, metadata: {ownerReferences: [{kind: X, name: x, uid: '1', controller: true}]}}",
        }),
        ("an unknown function", new Bench { After = "[{step: more, functionRef: {name: function-nope}}]" }),
        ("a config that is not there", Environment("{type: Reference, ref: {name: nope}}")),
        ("a reference without a name", Environment("{type: Reference}")),
        ("a selector without a selector", Environment("{type: Selector}")),
        ("a matcher without a value", Environment(
            "{type: Selector, selector: {matchLabels: [{type: Value, key: a}]}}")),
        ("a matcher without a path", Environment("{type: Selector, selector: {matchLabels: [{key: a}]}}")),
        ("a matcher of a number", Environment(
            "{type: Selector, selector: {matchLabels: [{key: a, valueFromFieldPath: spec.count}]}}")),
        ("a selector that nothing matches", Environment(
            "{type: Selector, selector: {matchLabels: [{type: Value, key: a, value: b}]}}")),
        ("a duration that is none", new Bench
        {
            After = "[{step: ready, functionRef: {name: function-auto-ready}, input: {ttl: soon}}]",
        }),
    ];

    [Fact]
    public void Compose_EveryMistake_IsNamed()
    {
        var text = new StringBuilder();
        foreach (var (title, bench) in Mistakes)
        {
            text.Append(title).Append("\n  ").Append(bench.Refusal()).Append('\n');
        }

        Golden.Matches(text.ToString());
    }

    private static Bench Patch(string patch) => new() { Patches = $"[{patch}]" };

    private static Bench Transform(string transform) =>
        Patch($"{{fromFieldPath: spec.size, transforms: [{transform}]}}");

    private static Bench Environment(string source) => new()
    {
        Before = "[{step: env, functionRef: {name: function-environment-configs}, "
            + $"input: {{spec: {{environmentConfigs: [{source}]}}}}}}]",
    };
}
