using System.Text;

using Infra.Engine.Host;
using Infra.Testing;

namespace Infra.Engine.Host.Tests.State;

public sealed class StateFileWriterTests
{
    [Fact]
    public void WriteCheckpoint_EveryField_HasTheFormatsOrder()
    {
        var text = Encoding.UTF8.GetString(SampleStates.Write(StateDocument.Empty with
        {
            Manifest = """{"time":"2026-01-02T03:04:05Z","magic":"m","version":"v"}""",
            Secrets = new SecretsDescription("b64", null),
            Snapshot = new Snapshot(
                [SampleStates.Everything()],
                [new PendingOperation(SampleStates.Small(), PendingOperationKind.Creating)]),
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

        var text = Encoding.UTF8.GetString(SampleStates.Write(StateDocument.Empty with
        {
            Manifest = "{}",
            Snapshot = new Snapshot([SampleStates.Small() with { Inputs = values }], []),
        }));

        Golden.Matches(text, "json");
    }

    [Fact]
    public void Export_Snapshot_IsIndentedByFourAndShowsPlaintextOnDemand()
    {
        var state = SampleStates.Of(SampleStates.With(("password", new PropertyValue.Secret("hunter2"))));

        Golden.Matches(StateFileWriter.Export(state, SecretBox.InClear()), "json");
    }
}
