using System.Collections.Immutable;
using System.Text;

using Infra.Engine.Host;
using Infra.Testing;

namespace Infra.Engine.Host.Tests.State;

public sealed class StateFileTests
{
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

            var first = SampleStates.Write(state, secrets);
            var read = new StateFileReader(first, "state").Read(SecretBox.Encrypted(new Base64Secrets()));
            var second = SampleStates.Write(read);

            Assert.True(first.AsSpan().SequenceEqual(second), $"seed {seed}: written again it differs");
            for (var i = 0; i < 5; i++)
            {
                Assert.True(
                    state.Snapshot.Resources[i].Inputs.Equals(read.Snapshot.Resources[i].Inputs),
                    $"seed {seed}, inputs of {i}");
            }
        }
    }

    [Fact]
    public void Read_SecretsUnchanged_KeepTheirCiphertext()
    {
        var provider = PassphraseSecrets.Create("p");
        var secret = new PropertyValue.Secret("hunter2");
        var state = SampleStates.Of(SampleStates.With(("a", secret), ("b", secret)));
        var written = SampleStates.Write(state, SecretBox.Encrypted(provider));
        var secrets = SecretBox.Encrypted(provider);

        var read = new StateFileReader(written, "state").Read(secrets);
        var again = SampleStates.Write(state with { Snapshot = read.Snapshot }, secrets);

        Assert.Equal(Encoding.UTF8.GetString(written), Encoding.UTF8.GetString(again));
        var texts = Encoding.UTF8.GetString(written).Split("\"ciphertext\":\"").Skip(1);
        Assert.Equal(2, texts.Select(static part => part[..40]).Distinct().Count());
    }

    [Fact]
    public void Read_Blinded_ShowsNoSecret()
    {
        var state = SampleStates.Of(SampleStates.With(("a", new PropertyValue.Secret("hunter2"))));

        var read = new StateFileReader(SampleStates.Write(state), "state").Read(SecretBox.Blinded());

        Assert.Equal(new PropertyValue.Secret("[secret]"), read.Snapshot.Resources[0].Inputs["a"]);
    }

    [Fact]
    public void Read_UnknownFields_AreWrittenBack()
    {
        var file = """
            {"version":4,"features":["hooks","views"],"checkpoint":{"stack":"organization/shop/dev","latest":{
            "manifest":{"time":"2026-01-02T03:04:05.123456789Z","magic":"m","version":"v",
            "plugins":[{"name":"aws","type":"resource","version":"7"}]},
            "resources":[{"urn":"urn:pulumi:dev::shop::a:b:C::c","custom":true,"id":"i","type":"a:b:C",
            "created":"2026-01-02T03:04:05.123456789Z","modified":"2026-01-02T03:04:05.5Z",
            "sourcePosition":"project:///p#1,2","stackTrace":[{},{"x":1}],"ignoreChanges":["a"],
            "viewOf":"u","resourceHooks":{"before":["h"]},"aNewField":{"b":1,"a":[true,null,1.50]}}],
            "metadata":{"integrity_error":{"version":"3"}},"snippets":[1],"zebra":{"y":2}}}}
            """.ReplaceLineEndings("");

        var read = new StateFileReader(Encoding.UTF8.GetBytes(file), "state").Read(SecretBox.Blinded());

        Assert.Equal(file, Encoding.UTF8.GetString(SampleStates.Write(read)));
    }

    [Theory]
    [InlineData("""{"version":3,"checkpoint":{"latest":{"resources":[{"urn":1}]}}}""", "1:58: the state is corrupt: ")]
    [InlineData("""{"version":3,"checkpoint":{"latest":{"resources":[{"type":"t"}]}}}""", "a resource has no urn")]
    [InlineData(
        "{\"version\":3,\n\"checkpoint\":{\"latest\":{\"resources\":{}}}}",
        "2:37: the state is corrupt: expected a list, found an object")]
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
        var whole = SampleStates.Write(SampleStates.Of(SampleStates.Everything()));
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
        var state = SampleStates.Of(SampleStates.Everything());
        var export = StateExport.Of(SampleStates.Write(state), null);

        var read = new StateFileReader(Encoding.UTF8.GetBytes(export), "export")
            .Read(SecretBox.Encrypted(new Base64Secrets()));

        Assert.Equal(SampleStates.Text(state), SampleStates.Text(read));
        Assert.Equal(StateFileWriter.Export(state, SecretBox.Encrypted(new Base64Secrets())), export);
    }
}
