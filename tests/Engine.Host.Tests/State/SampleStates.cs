using System.Collections.Immutable;

using Infra.Engine.Host;

namespace Infra.Engine.Host.Tests.State;

/// <summary>States to write and read.</summary>
internal static class SampleStates
{
    private static readonly StackName Dev = new("shop", "dev");

    public static StateDocument Of(params ImmutableArray<ResourceState> resources) =>
        StateDocument.Empty with { Manifest = "{}", Snapshot = new Snapshot(resources, []) };

    public static ResourceState With(params ReadOnlySpan<(string Key, PropertyValue Value)> inputs) =>
        Small() with { Inputs = PropertyMap.Of(inputs) };

    public static string Text(StateDocument state) => System.Text.Encoding.UTF8.GetString(Write(state));

    public static byte[] Write(StateDocument state, SecretBox? secrets = null)
    {
        using var json = new StateJsonWriter();
        StateFileWriter.WriteCheckpoint(json, Dev, state, secrets ?? SecretBox.Encrypted(new Base64Secrets()));
        return json.Written.ToArray();
    }

    public static ResourceState Small() =>
        new() { Urn = new Urn("urn:pulumi:dev::shop::a:b:C::c"), Type = "a:b:C", Custom = true, Id = "i" };

    public static ResourceState Everything()
    {
        var urn = new Urn("urn:pulumi:dev::shop::a:b:C::c");
        return Small() with
        {
            Delete = true,
            Inputs = PropertyMap.Of(("b", 1), ("a", "x"), ("empty", PropertyMap.Empty)),
            Outputs = PropertyMap.Of(("password", new PropertyValue.Secret("hunter2"))),
            Parent = urn,
            Protect = true,
            Taint = true,
            External = true,
            Dependencies = [urn],
            InitErrors = ["went wrong"],
            Provider = $"{urn}::i",
            PropertyDependencies = ResourceState.NoDependencies.Add("a", [urn]).Add("b", []),
            PendingReplacement = true,
            AdditionalSecretOutputs = ["password"],
            Aliases = [urn],
            CustomTimeouts = new CustomTimeouts(TimeSpan.FromSeconds(60), TimeSpan.FromSeconds(0.5), null, null),
            ImportId = "import",
            RetainOnDelete = true,
            DeletedWith = urn,
            ReplaceWith = [urn],
            Created = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero),
            Modified = new DateTimeOffset(2026, 1, 2, 3, 4, 6, TimeSpan.Zero),
            SourcePosition = "project:///p#1,2",
            IgnoreChanges = ["a"],
            HideDiffs = ["b"],
            ReplaceOnChanges = ["c"],
            ReplacementTrigger = "t",
            UnknownFields = ImmutableSortedDictionary<string, string>.Empty
                .Add("stackTrace", "[{}]").Add("snippetID", "\"s\"").Add("later", "{\"a\":1}"),
        };
    }
}
