using Infra.Testing;

using Pulumi.Automation;
using Pulumi.Automation.Events;

namespace Infra.Automation.Tests;

public sealed class EngineEventTests
{
    [Fact]
    public void FromJson_Step_ReadsEveryMember()
    {
        var step = EngineEvent.FromJson("""
            {"sequence":5,"timestamp":1700000000,
            "resOutputsEvent":{"planning":true,"metadata":{"op":"create-replacement","urn":"urn:n",
            "type":"a:b:C","old":null,"new":{"type":"a:b:C","urn":"urn:n","custom":true,
            "delete":true,"protect":true,"id":"i","parent":"urn:p","inputs":{"a":[1,{"b":"c"}]},"outputs":{},
            "provider":"urn:v::1","initErrors":["slow"]},
            "keys":["a"],"diffs":["a","b"],"detailedDiff":{"a[0]":{"diffKind":"update-replace",
            "inputDiff":true},"b":{"diffKind":"delete","inputDiff":false}},"logical":true,"provider":"urn:v::1"}}}
            """);

        var metadata = step.ResourceOutputsEvent!.Metadata;
        Assert.Equal((5, 1700000000, true), (step.Sequence, step.Timestamp, step.ResourceOutputsEvent.Planning));
        Assert.Equal((OperationType.CreateReplacement, "urn:n", "a:b:C"), (metadata.Op, metadata.Urn, metadata.Type));
        Assert.Equal((true, "urn:v::1"), (metadata.Logical, metadata.Provider));
        Assert.Equal(["a"], metadata.Keys!.Value.ToArray());
        Assert.Equal(["a", "b"], metadata.Diffs!.Value.ToArray());
        Assert.Equal(DiffKind.UpdateReplace, metadata.DetailedDiff!["a[0]"].Kind);
        Assert.Equal((DiffKind.Delete, false), (metadata.DetailedDiff["b"].Kind, metadata.DetailedDiff["b"].InputDiff));
        Assert.Null(metadata.Old);
        var state = metadata.New!;
        Assert.Equal((true, true, true), (state.Custom, state.Delete, state.Protect));
        Assert.Equal(("i", "urn:p", "urn:v::1"), (state.Id, state.Parent, state.Provider));
        Assert.Equal(["slow"], state.InitErrors!.Value.ToArray());
        var list = Assert.IsType<object?[]>(state.Inputs["a"]);
        Assert.Equal("c", Assert.IsType<Dictionary<string, object?>>(list[1])["b"]);
        Assert.Empty(state.Outputs);
    }

    [Fact]
    public void FromJson_Diagnostic_ReadsTheStreamsNumber()
    {
        var message = EngineEvent.FromJson("""
            {"sequence":1,"timestamp":2,"diagnosticEvent":{"urn":"urn:a","prefix":"p: ","message":"m","color":"raw",
            "severity":"info#err","streamID":7,"ephemeral":true}}
            """).DiagnosticEvent!;

        Assert.Equal(("urn:a", "p: ", "m", "raw"), (message.Urn, message.Prefix, message.Message, message.Color));
        Assert.Equal(("info#err", "7", true), (message.Severity, message.StreamId, message.Ephemeral));
    }

    [Fact]
    public void FromJson_OtherPayloads_AreRead()
    {
        Assert.NotNull(EngineEvent.FromJson("""{"sequence":1,"timestamp":2,"cancelEvent":{}}""").CancelEvent);
        Assert.Equal("[secret]", EngineEvent.FromJson(
            """{"preludeEvent":{"config":{"p:k":"[secret]"}}}""").PreludeEvent!.Config["p:k"]);
        Assert.Equal("line", EngineEvent.FromJson(
            """{"stdoutEvent":{"message":"line","color":"never"}}""").StandardOutputEvent!.Message);
        var failed = EngineEvent.FromJson(
            """{"resOpFailedEvent":{"metadata":{"op":"update"},"status":2,"steps":9}}""").ResourceOperationFailedEvent!;
        Assert.Equal((OperationType.Update, 2, 9), (failed.Metadata.Op, failed.Status, failed.Steps));
        var policy = EngineEvent.FromJson(
            """{"policyEvent":{"message":"m","policyName":"n","enforcementLevel":"advisory"}}""").PolicyEvent!;
        Assert.Equal(("m", "n", "advisory"), (policy.Message, policy.PolicyName, policy.EnforcementLevel));
    }

    [Fact]
    public void FromJson_UnknownPayloadOrOperation_IsReadAsFarAsKnown()
    {
        var unknown = EngineEvent.FromJson("""{"sequence":3,"timestamp":2,"progressEvent":{"done":true}}""");
        var summary = EngineEvent.FromJson("""
            {"summaryEvent":{"resourceChanges":{"create":1,"invent":2,"devise":3},"PolicyPacks":{"p":"1"}}}
            """).SummaryEvent!;

        Assert.Equal(3, unknown.Sequence);
        Assert.Equal((1, 5), (
            summary.ResourceChanges[OperationType.Create], summary.ResourceChanges[OperationType.Unknown]));
        Assert.Equal("1", summary.PolicyPacks["p"]);
    }

    [NeedsFact(TestData.RecordedPulumi)]
    public void FromJson_EveryRecordedEvent_IsRead()
    {
        var lines = File.ReadAllLines(
            Path.Combine(TestData.Folder(TestData.RecordedPulumi)!, "08-automation", "events.jsonl"));

        var events = lines.Select(EngineEvent.FromJson).ToArray();

        Assert.All(events, recorded => Assert.True(
            recorded.PreludeEvent is not null || recorded.ResourcePreEvent is not null
                || recorded.ResourceOutputsEvent is not null || recorded.SummaryEvent is not null
                || recorded.DiagnosticEvent is not null || recorded.CancelEvent is not null,
            $"event {recorded.Sequence} has no payload"));
        Assert.DoesNotContain(events, recorded => recorded.ResourcePreEvent?.Metadata.Op == OperationType.Unknown);
    }
}
