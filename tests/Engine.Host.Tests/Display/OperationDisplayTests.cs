using System.Collections.Immutable;

using Infra.Engine.Host;
using Infra.Testing;

using static Infra.Engine.Host.Tests.Display.SampleEvents;

namespace Infra.Engine.Host.Tests.Display;

public sealed class OperationDisplayTests
{
    [Fact]
    public void Emit_NoTerminal_AppendsALineForEachChange() => Golden.Matches(Show(AnUpdate(), Options()));

    [Fact]
    public void Emit_Console_NamesPathsAndCountsLast() =>
        Golden.Matches(Show(AnUpdate(), Options() with { Console = true }));

    [Fact]
    public void Emit_ConsoleWithoutChanges_CountsNothingElse()
    {
        var same = Step(StepKind.Same, Resource(Stack), Resource(Stack));

        var text = Show(
            [
                new EngineEvent.ResourcePre(same, false),
                new EngineEvent.ResourceOutputs(same, false),
                Summary((StepKind.Same, 9)),
            ],
            Options() with { Console = true });

        Assert.EndsWith("\nResources:\n    9 unchanged\n", text);
    }

    [Fact]
    public void Emit_Terminal_EndsWithTheWholeTree()
    {
        var text = Show(AnUpdate(), Options() with { Terminal = static () => (80, 5) });

        Golden.Matches(text.Replace("\e", "ESC", StringComparison.Ordinal));
    }

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
        var said = new EngineEvent.Diagnostic(
            Stack, DiagnosticSeverity.Error, "\e[31mred\e[0m <{%fg 1%}>tag<{%reset%}>\r\nnext\n", "error: ");

        var text = Show([said, .. AnUpdate()], Options() with { Diff = diff }, error) + error;

        Assert.DoesNotContain('\e', text);
        Assert.DoesNotContain('\r', text);
        Assert.Contains("error: red tag", text);
    }

    [Fact]
    public void Emit_SecretChanged_IsNamedAndNotShown()
    {
        var (old, wanted) = (Secret("[secret]"), Secret("[secret]"));
        var differs = new PropertyDifference(PropertyDifferenceKind.Update, InputDiff: true);
        var step = Step(StepKind.Update, old, wanted) with
        {
            Diffs = ["password"],
            DetailedDiff = ImmutableSortedDictionary<string, PropertyDifference>.Empty.Add("password", differs),
        };

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
}
