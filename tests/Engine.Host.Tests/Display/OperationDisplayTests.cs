using System.Collections.Immutable;

using Infra.Engine.Host;
using Infra.Testing;

namespace Infra.Engine.Host.Tests.Display;

public sealed class OperationDisplayTests
{
    private static readonly Urn Stack = new("urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev");

    [Fact]
    public void Emit_NoTerminal_AppendsALineForEachChange() => Golden.Matches(Show(AnUpdate(), Options()));

    [Fact]
    public void Emit_Console_NamesPathsAndCountsLast() => Golden.Matches(Show(AnUpdate(), Options() with { Console = true }));

    [Fact]
    public void Emit_ConsoleWithoutChanges_CountsNothingElse()
    {
        var same = Step(StepKind.Same, Resource(Stack), Resource(Stack));

        var text = Show(
            [new EngineEvent.ResourcePre(same, false), new EngineEvent.ResourceOutputs(same, false), Summary((StepKind.Same, 9))],
            Options() with { Console = true });

        Assert.EndsWith("\nResources:\n    9 unchanged\n", text);
    }

    [Fact]
    public void Emit_Terminal_EndsWithTheWholeTree() => Golden.Matches(
        Show(AnUpdate(), Options() with { Terminal = static () => (80, 5) }).Replace("\e", "ESC", StringComparison.Ordinal));

    [Fact]
    public void Emit_Diff_ShowsEachChangeInFull() => Golden.Matches(Show(AnUpdate(), Options() with { Diff = true }));

    [Fact]
    public void Emit_Preview_SaysWhatWouldBeDone() =>
        Golden.Matches(Show(
            AnUpdate()
                .Where(static e => e is not EngineEvent.Diagnostic)
                .Select(static e => e is EngineEvent.Summary end ? end with { IsPreview = true } : e),
            Options() with { Preview = true }));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Emit_NoTerminal_HasNoEscapeAndNoCarriageReturn(bool diff)
    {
        var error = new StringWriter();
        var said = new EngineEvent.Diagnostic(Stack, DiagnosticSeverity.Error, "\e[31mred\e[0m <{%fg 1%}>tag<{%reset%}>\r\nnext\n", "error: ");

        var text = Show([said, .. AnUpdate()], Options() with { Diff = diff }, error) + error;

        Assert.DoesNotContain('\e', text);
        Assert.DoesNotContain('\r', text);
        Assert.Contains("error: red tag", text);
    }

    [Fact]
    public void Emit_SecretChanged_IsNamedAndNotShown()
    {
        var (old, wanted) = (Secret("[secret]"), Secret("[secret]"));
        var step = Step(StepKind.Update, old, wanted) with { Diffs = ["password"] };

        var text = Show([new EngineEvent.ResourcePre(step, false)], Options());

        Assert.Contains("[diff: ~password]", text);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(60)]
    [InlineData(200)]
    public void Lines_AnyWidth_NeverWrap(int width)
    {
        var options = Options() with { Color = ColorMode.Always, Terminal = () => (width, 24) };
        var rows = new ResourceRows(options, new StoppedTime());
        foreach (var engineEvent in AnUpdate())
        {
            rows.Take(engineEvent);
        }

        foreach (var line in TreeTable.Lines(rows.All, options, new Paint(ColorMode.Always), width))
        {
            var plain = new Paint(ColorMode.Never).Translate(line);
            Assert.True(plain.Length < width, $"{plain.Length} columns in {width}: {plain}");
            Assert.EndsWith("\e[0m", line);
        }
    }

    [Fact]
    public void Dispose_WithoutEnd_ShowsWhatWasInterrupted()
    {
        var bucket = Resource(Child("a"));
        var text = new StringWriter();
        using (var display = new OperationDisplay(Options(), text, TextWriter.Null, new StoppedTime()))
        {
            display.Emit(new EngineEvent.ResourcePre(Step(StepKind.Create, null, bucket), false));
        }

        Assert.Contains(" +  aws:s3:Bucket a creating (interrupted) ", text.ToString());
    }

    private static DisplayOptions Options() => new() { Kind = OperationKind.Update, Project = "shop", Stack = "dev" };

    private static string Show(IEnumerable<EngineEvent> events, DisplayOptions options, TextWriter? error = null)
    {
        var text = new StringWriter();
        using (var display = new OperationDisplay(options, text, error ?? TextWriter.Null, new StoppedTime()))
        {
            foreach (var engineEvent in events)
            {
                display.Emit(engineEvent);
            }

            display.Emit(new EngineEvent.Cancel());
        }

        return text.ToString();
    }

    private static ImmutableArray<EngineEvent> AnUpdate()
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
                ("file", new PropertyValue.Asset(null, "./f", null, "0123456789")), ("name", "p"), ("when", PropertyValue.Unknown.Instance)),
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

    private static ResourceState Secret(string shown) =>
        Resource(Child("s")) with { Inputs = PropertyMap.Of(("password", new PropertyValue.Secret(shown))) };

    private static EngineEvent.Summary Summary(params ReadOnlySpan<(StepKind Kind, int Count)> counts)
    {
        var changes = ImmutableSortedDictionary.CreateBuilder<StepKind, int>();
        foreach (var (kind, count) in counts)
        {
            changes[kind] = count;
        }

        return new EngineEvent.Summary(false, TimeSpan.FromSeconds(64.2), changes.ToImmutable(), OperationResult.Failed);
    }

    private static StepMetadata Step(StepKind op, ResourceState? old, ResourceState? wanted) => new()
    {
        Op = op,
        Urn = (wanted ?? old)!.Urn,
        Type = (wanted ?? old)!.Type,
        Old = old,
        New = wanted,
        Provider = (wanted ?? old)!.Provider,
    };

    private static Urn Child(string name) => new($"urn:pulumi:dev::shop::aws:s3/bucket:Bucket::{name}");

    private static ResourceState Resource(Urn urn, string? type = null) => new()
    {
        Urn = type is null ? urn : new Urn(urn.Value.Replace(urn.Type, type, StringComparison.Ordinal)),
        Type = type ?? urn.Type,
        Custom = urn != Stack,
        Id = urn == Stack ? "" : urn.Name + "-id",
        Parent = urn == Stack ? null : Stack,
    };

    // Takes no time and draws nothing on its own.
    private sealed class StoppedTime : TimeProvider
    {
        public override long GetTimestamp() => 0;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => new Never();

        private sealed class Never : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
