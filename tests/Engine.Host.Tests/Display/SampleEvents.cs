using System.Collections.Immutable;

namespace Infra.Engine.Host.Tests.Display;

/// <summary>Events to show.</summary>
internal static class SampleEvents
{
    /// <summary>The stack as a resource.</summary>
    public static readonly Urn Stack = new("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev");

    public static ImmutableArray<EngineEvent> AnUpdate()
    {
        var outputs = PropertyMap.Of(("url", "https://example.org"), ("token", new PropertyValue.Secret("[secret]")));
        var root = Step(StepKind.Same, Resource(Stack), Resource(Stack) with { Outputs = outputs });
        var old = Resource(Child("logs")) with { Inputs = Tags("core", 1) };
        var update = Step(StepKind.Update, old, old with { Inputs = Tags("edge", 2) }) with
        {
            Diffs = ["tags", "sizes"],
            DetailedDiff = ImmutableSortedDictionary<string, PropertyDifference>.Empty
                .Add("tags.team", new PropertyDifference(PropertyDifferenceKind.Update, true))
                .Add("tags.new", new PropertyDifference(PropertyDifferenceKind.Add, true))
                .Add("sizes[0]", new PropertyDifference(PropertyDifferenceKind.Update, true)),
        };
        var policy = Step(StepKind.Create, null, Resource(Child("policy"), "aws:iam/policy:Policy") with
        {
            Inputs = PropertyMap.Of(
                ("file", new PropertyValue.Asset(null, "./f", null, "0123456789")),
                ("name", "p"),
                ("when", PropertyValue.Unknown.Instance)),
        });
        var failed = Step(StepKind.Delete, Resource(Child("gone")), null);
        return
        [
            new EngineEvent.ResourcePre(root, false),
            new EngineEvent.ResourcePre(update, false),
            new EngineEvent.ResourceOutputs(update, false),
            new EngineEvent.ResourcePre(policy, false),
            new EngineEvent.Diagnostic(policy.Urn, DiagnosticSeverity.Warning, "slow\nvery\n", "warning: "),
            new EngineEvent.ResourceOutputs(policy, false),
            new EngineEvent.ResourcePre(failed, false),
            new EngineEvent.Diagnostic(failed.Urn, DiagnosticSeverity.Error, "in use\n", "error: "),
            new EngineEvent.ResourceOperationFailed(failed, 0, 2),
            new EngineEvent.ResourceOutputs(root, false),
            Summary((StepKind.Same, 1), (StepKind.Create, 1), (StepKind.Update, 1)),
        ];
    }

    private static PropertyMap Tags(string team, double size)
    {
        var tags = PropertyMap.Of(("env", "dev"), ("team", team));
        return PropertyMap.Of(
            ("sizes", new PropertyValue.List([size, 7])), ("tags", size > 1 ? tags.With("new", true) : tags));
    }

    public static ResourceState Secret(string shown) =>
        Resource(Child("s")) with { Inputs = PropertyMap.Of(("password", new PropertyValue.Secret(shown))) };

    public static EngineEvent.Summary Summary(params ReadOnlySpan<(StepKind Kind, int Count)> counts)
    {
        var changes = ImmutableSortedDictionary.CreateBuilder<StepKind, int>();
        foreach (var (kind, count) in counts)
        {
            changes[kind] = count;
        }

        return new EngineEvent.Summary(
            false, TimeSpan.FromSeconds(64.2), changes.ToImmutable(), OperationResult.Failed);
    }

    public static StepMetadata Step(StepKind op, ResourceState? old, ResourceState? wanted) => new()
    {
        Op = op,
        Urn = (wanted ?? old)!.Urn,
        Type = (wanted ?? old)!.Type,
        Old = old,
        New = wanted,
        Provider = (wanted ?? old)!.Provider,
    };

    public static Urn Child(string name) => new($"urn:pulumi:dev::shop::aws:s3/bucket:Bucket::{name}");

    public static ResourceState Resource(Urn urn, string? type = null) => new()
    {
        Urn = type is null ? urn : new Urn(urn.Value.Replace(urn.Type, type, StringComparison.Ordinal)),
        Type = type ?? urn.Type,
        Custom = urn != Stack,
        Id = urn == Stack ? "" : urn.Name + "-id",
        Parent = urn == Stack ? null : Stack,
    };
}
