using System.Collections.Immutable;
using System.Text;

using Infra.Engine.Host;
using Infra.Testing;

namespace Infra.Engine.Host.Tests.State;

public sealed class StateFileTests
{
    private static readonly StackName Dev = new("shop", "dev");

    [Fact]
    public void WriteCheckpoint_EveryField_HasTheFormatsOrder()
    {
        var text = Encoding.UTF8.GetString(Write(StateDocument.Empty with
        {
            Manifest = """{"time":"2026-01-02T03:04:05Z","magic":"m","version":"v"}""",
            Secrets = new SecretsDescription("b64", null),
            Snapshot = new Snapshot([Everything()], [new PendingOperation(Small(), PendingOperationKind.Creating)]),
        }));

        Golden.Matches(text, "json");
    }

    [Fact]
    public void WriteCheckpoint_SpecialValues_HaveTheirSignatures()
    {
        var values = PropertyMap.Of(
            ("asset", new PropertyValue.Asset("text", null, null, "hash")),
            ("archive", new PropertyValue.Archive(null, "./folder", null, "hash")),
            ("entries", new PropertyValue.Archive(
                PropertyMap.Of(("f", new PropertyValue.Asset(null, "./f", null, null))), null, null, null)),
            ("component", new PropertyValue.Reference(new Urn("urn:pulumi:dev::shop::a:b:C::c"), null, "")),
            ("custom", new PropertyValue.Reference(new Urn("urn:pulumi:dev::shop::a:b:C::c"), "id", "1.0.0")),
            ("new", new PropertyValue.Reference(
                new Urn("urn:pulumi:dev::shop::a:b:C::c"), PropertyValue.Unknown.Instance, "")),
            ("nan", double.NaN),
            ("infinity", double.PositiveInfinity),
            ("unknown", PropertyValue.Unknown.Instance),
            ("secret", new PropertyValue.Secret(PropertyMap.Of(("inner", new PropertyValue.Secret("x"))))));

        var text = Encoding.UTF8.GetString(Write(StateDocument.Empty with
        {
            Manifest = "{}",
            Snapshot = new Snapshot([Small() with { Inputs = values }], []),
        }));

        Golden.Matches(text, "json");
    }

    [Fact]
    public void Export_Snapshot_IsIndentedByFourAndShowsPlaintextOnDemand()
    {
        var state = StateDocument.Empty with
        {
            Manifest = "{}",
            Snapshot = new Snapshot(
                [Small() with { Inputs = PropertyMap.Of(("password", new PropertyValue.Secret("hunter2"))) }], []),
        };

        Golden.Matches(StateFileWriter.Export(state, SecretBox.InClear()), "json");
    }

    [Fact]
    public void Read_WhatWasWritten_IsTheSame()
    {
        for (var seed = 1; seed <= 300; seed++)
        {
            var random = new RandomValues(seed);
            var state = StateDocument.Empty with
            {
                Manifest = "{}",
                Snapshot = new Snapshot(
                    [.. Enumerable.Range(0, 5).Select(random.Resource)],
                    [new PendingOperation(random.Resource(9), PendingOperationKind.Updating)]),
            };
            var secrets = SecretBox.Encrypted(new Base64Secrets());

            var first = Write(state, secrets);
            var read = new StateFileReader(first, "state").Read(SecretBox.Encrypted(new Base64Secrets()));
            var second = Write(read);

            Assert.True(first.AsSpan().SequenceEqual(second), $"seed {seed}: written again it differs");
            for (var i = 0; i < 5; i++)
            {
                Assert.True(
                    Same(state.Snapshot.Resources[i].Inputs, read.Snapshot.Resources[i].Inputs), $"seed {seed}, inputs of {i}");
            }
        }
    }

    [Fact]
    public void Read_SecretsUnchanged_KeepTheirCiphertext()
    {
        var provider = PassphraseSecrets.Create("p");
        var secret = new PropertyValue.Secret("hunter2");
        var state = StateDocument.Empty with
        {
            Manifest = "{}",
            Snapshot = new Snapshot([Small() with { Inputs = PropertyMap.Of(("a", secret), ("b", secret)) }], []),
        };
        var written = Write(state, SecretBox.Encrypted(provider));
        var secrets = SecretBox.Encrypted(provider);

        var read = new StateFileReader(written, "state").Read(secrets);
        var again = Write(state with { Snapshot = read.Snapshot }, secrets);

        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(again));
        var texts = Encoding.UTF8.GetString(written).Split("\"ciphertext\":\"").Skip(1).Select(static part => part[..40]).ToArray();
        Assert.Equal(2, texts.Distinct().Count());
    }

    [Fact]
    public void Read_Blinded_ShowsNoSecret()
    {
        var state = StateDocument.Empty with
        {
            Manifest = "{}",
            Snapshot = new Snapshot([Small() with { Inputs = PropertyMap.Of(("a", new PropertyValue.Secret("hunter2"))) }], []),
        };

        var read = new StateFileReader(Write(state), "state").Read(SecretBox.Blinded());

        Assert.Equal(new PropertyValue.Secret("[secret]"), read.Snapshot.Resources[0].Inputs["a"]);
    }

    [Fact]
    public void Read_UnknownFields_AreWrittenBack()
    {
        const string File = """
            {"version":4,"features":["hooks","views"],"checkpoint":{"stack":"organization/shop/dev","latest":{"manifest":{"time":"2026-01-02T03:04:05.123456789Z","magic":"m","version":"v","plugins":[{"name":"aws","type":"resource","version":"7"}]},"resources":[{"urn":"urn:pulumi:dev::shop::a:b:C::c","custom":true,"id":"i","type":"a:b:C","created":"2026-01-02T03:04:05.123456789Z","modified":"2026-01-02T03:04:05.5Z","sourcePosition":"project:///p#1,2","stackTrace":[{},{"x":1}],"ignoreChanges":["a"],"viewOf":"u","resourceHooks":{"before":["h"]},"aNewField":{"b":1,"a":[true,null,1.50]}}],"metadata":{"integrity_error":{"version":"3"}},"snippets":[1],"zebra":{"y":2}}}}
            """;

        var read = new StateFileReader(Encoding.UTF8.GetBytes(File), "state").Read(SecretBox.Blinded());

        Assert.Equal(File, Encoding.UTF8.GetString(Write(read)));
    }

    [Theory]
    [InlineData("""{"version":3,"checkpoint":{"latest":{"resources":[{"urn":1}]}}}""", "1:58: the state is corrupt: ")]
    [InlineData("""{"version":3,"checkpoint":{"latest":{"resources":[{"type":"t"}]}}}""", "a resource has no urn")]
    [InlineData("{\"version\":3,\n\"checkpoint\":{\"latest\":{\"resources\":{}}}}", "2:37: the state is corrupt: expected a list, found an object")]
    [InlineData("""{"version":3,"checkpoint":[]}""", "1:27: the state is corrupt: expected an object, found a list")]
    [InlineData("""{"checkpoint":{}}""", "it has no version")]
    [InlineData("""{"version":3,"checkpoint":{"latest":{"manifest":{}""", "the state is corrupt")]
    [InlineData("", "1:1: the state is corrupt")]
    [InlineData("garbage", "1:1: the state is corrupt")]
    public void Read_Corrupt_NamesFileAndPosition(string file, string expected)
    {
        var reader = new StateFileReader(Encoding.UTF8.GetBytes(file), "/x/dev.json");

        var problem = Assert.Throws<StateException>(() => reader.Read(SecretBox.Blinded()));

        Assert.Equal(StateProblem.Corrupt, problem.Problem);
        Assert.StartsWith("/x/dev.json:", problem.Message);
        Assert.Contains(expected, problem.Message);
        Assert.Throws<StateException>(() => new StateFileReader(Encoding.UTF8.GetBytes("x" + file), "f").Summarize());
    }

    [Fact]
    public void Read_CutAnywhere_IsCorruptAndNothingElse()
    {
        var whole = Write(StateDocument.Empty with { Manifest = "{}", Snapshot = new Snapshot([Everything()], []) });
        for (var length = 0; length < whole.Length; length++)
        {
            var reader = new StateFileReader(whole[..length], "state");

            var problem = Assert.Throws<StateException>(() => reader.Read(SecretBox.Encrypted(new Base64Secrets())));
            Assert.Equal(StateProblem.Corrupt, problem.Problem);
        }
    }

    [Theory]
    [InlineData("""{"version":2,"checkpoint":{}}""", "versions 3 and 4 are read")]
    [InlineData("""{"version":5,"checkpoint":{}}""", "is newer than what this version of the Pulumi CLI understands")]
    [InlineData("""{"version":4,"features":["taint","time-travel"],"checkpoint":{}}""",
        "uses features that are not supported by this version of the Pulumi CLI: time-travel")]
    public void Read_TooNew_SaysWhatToDo(string file, string expected)
    {
        var problem = Assert.Throws<StateException>(
            () => new StateFileReader(Encoding.UTF8.GetBytes(file), "the stack 'dev'").Read(SecretBox.Blinded()));

        Assert.Equal(StateProblem.Unsupported, problem.Problem);
        Assert.Contains(expected, problem.Message);
    }

    [Fact]
    public void Read_ExportedForm_GivesTheSameAsTheCheckpoint()
    {
        var state = StateDocument.Empty with { Manifest = "{}", Snapshot = new Snapshot([Everything()], []) };
        var export = StateExport.Of(Write(state), null);

        var read = new StateFileReader(Encoding.UTF8.GetBytes(export), "export").Read(SecretBox.Encrypted(new Base64Secrets()));

        Assert.Equal(Encoding.UTF8.GetString(Write(state)), Encoding.UTF8.GetString(Write(read)));
        Assert.Equal(StateFileWriter.Export(state, SecretBox.Encrypted(new Base64Secrets())), export);
    }

    private static byte[] Write(StateDocument state, SecretBox? secrets = null)
    {
        using var json = new StateJsonWriter();
        StateFileWriter.WriteCheckpoint(json, Dev, state, secrets ?? SecretBox.Encrypted(new Base64Secrets()));
        return json.Written.ToArray();
    }

    // Secrets in secrets, numbers that are not equal to themselves: compared by what they are written as.
    private static bool Same(PropertyMap a, PropertyMap b) => a.Equals(b);

    private static ResourceState Small() =>
        new() { Urn = new Urn("urn:pulumi:dev::shop::a:b:C::c"), Type = "a:b:C", Custom = true, Id = "i" };

    private static ResourceState Everything()
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
