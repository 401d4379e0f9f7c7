using Pulumi.Automation;
using Pulumi.Automation.Events;
using Pulumi.Automation.Exceptions;

namespace Infra.Automation.Tests;

/// <summary>What the operations of a stack ask the CLI to do, and what they make of its answers.</summary>
public sealed class OperationTests
{
    private const string Info = "stack history --json --show-secrets --page-size 1 --page 1 --stack dev";

    private readonly FakeCommand _command = Stacks.Command();

    [Fact]
    public async Task Up_WithoutOptions_RunsThenReadsOutputsAndHistory()
    {
        using var stack = await Stacks.LocalAsync(_command);

        await stack.UpAsync();

        Assert.Equal(
            ["up --yes --skip-preview --exec-kind auto.local --stack dev", "stack output --json --stack dev", Info],
            _command.Calls);
    }

    [Fact]
    public async Task Up_EveryOption_IsPassedInTheOfficialOrder()
    {
        using var stack = await Stacks.LocalAsync(_command);
        await stack.UpAsync(new UpOptions
        {
            ExpectNoChanges = true,
            ShowReads = false,
            Diff = true,
            Plan = "plan.json",
            Replace = ["urn:r"],
            ExcludeDependents = true,
            TargetDependents = true,
            ContinueOnError = true,
            Refresh = true,
            Parallel = 4,
            Message = "why",
            Exclude = ["urn:x"],
            Target = ["urn:a", "urn:b"],
            PolicyPacks = ["p"],
            PolicyPackConfigs = ["c.json"],
            Color = "never",
            LogFlow = true,
            LogVerbosity = 9,
            LogToStdErr = true,
            Tracing = "t",
            Debug = true,
            Json = true,
            ConfigFile = "f.yaml",
            Profiling = "prof",
        });

        Assert.Equal(
            "up --yes --skip-preview --expect-no-changes --show-reads=false --diff --plan plan.json --replace urn:r "
            + "--exclude-dependents --target-dependents --continue-on-error --refresh --parallel 4 --message why "
            + "--exclude urn:x --target urn:a --target urn:b --policy-pack p --policy-pack-config c.json --color never "
            + "--logflow --verbose 9 --logtostderr --tracing t --debug --json --config-file f.yaml --profiling prof "
            + "--exec-kind auto.local --stack dev",
            _command.Calls[0]);
    }

    [Fact]
    public async Task Up_Inline_NamesItsClient()
    {
        using var stack = await Stacks.InlineAsync(_command, PulumiFn.Create(static () => { }));

        await stack.UpAsync();

        Assert.Equal(
            "up --yes --skip-preview --client=ADDRESS --exec-kind auto.inline --stack dev", _command.Calls[0]);
    }

    [Fact]
    public async Task Up_Always_GivesOutputsAndSummary()
    {
        using var stack = await Stacks.LocalAsync(_command);

        var result = await stack.UpAsync();

        Assert.Equal("https://x", result.Outputs["url"].Value);
        var limits = Assert.IsType<Dictionary<string, object?>>(result.Outputs["limits"].Value);
        Assert.Equal(new object?[] { 1L, 2.5, true, null }, limits["cpu"]);
        Assert.Equal((7, UpdateKind.Update, UpdateState.Succeeded, "m"), (
            result.Summary.Version, result.Summary.Kind, result.Summary.Result, result.Summary.Message));
        Assert.Equal(new DateTimeOffset(2026, 11, 22, 10, 0, 1, TimeSpan.Zero), result.Summary.EndTime);
        Assert.Equal(2, result.Summary.ResourceChanges![OperationType.Create]);
        Assert.Equal(("v", true), (result.Summary.Config["p:k"].Value, result.Summary.Config["p:k"].IsSecret));
    }

    [Fact]
    public async Task Up_SecretsNotShown_HidesThemInTheSummary()
    {
        using var stack = await Stacks.LocalAsync(_command);

        await stack.UpAsync(new UpOptions { ShowSecrets = false });

        Assert.Contains("stack history --json --page-size 1 --page 1 --stack dev", _command.Calls);
    }

    [Fact]
    public async Task Preview_Always_GivesTheSummaryOfItsEvents()
    {
        var events = new List<EngineEvent>();
        using var stack = await Stacks.LocalAsync(_command);

        var result = await stack.PreviewAsync(new PreviewOptions { Plan = "plan.json", OnEvent = events.Add });

        Assert.Equal(["preview --save-plan plan.json --exec-kind auto.local --stack dev"], _command.Calls);
        Assert.Equal(4, result.ChangeSummary[OperationType.Create]);
        Assert.Equal(3, Assert.Single(events).SummaryEvent!.DurationSeconds);
    }

    [Fact]
    public async Task Preview_NoSummary_Throws()
    {
        _command.Events.Clear();
        using var stack = await Stacks.LocalAsync(_command);

        var failure = await Assert.ThrowsAsync<NoSummaryEventException>(() => stack.PreviewAsync());

        Assert.Equal(nameof(NoSummaryEventException), failure.Name);
    }

    [Theory]
    [InlineData(null, "refresh --yes")]
    [InlineData(false, "refresh --yes --skip-preview")]
    [InlineData(true, "refresh --preview-only")]
    public async Task Refresh_PreviewOnlyOrNot_AsksForNoConfirmation(bool? previewOnly, string start)
    {
        using var stack = await Stacks.LocalAsync(_command);

        await stack.RefreshAsync(previewOnly is null ? null : new RefreshOptions { PreviewOnly = previewOnly });

        Assert.Equal([$"{start} --exec-kind auto.local --stack dev", Info], _command.Calls);
    }

    [Fact]
    public async Task Refresh_EveryOption_IsPassed()
    {
        using var stack = await Stacks.InlineAsync(_command, PulumiFn.Create(static () => { }));

        await stack.RefreshAsync(new RefreshOptions
        {
            ExpectNoChanges = true,
            SkipPendingCreates = true,
            ClearPendingCreates = true,
            ImportPendingCreates = [new PendingCreateValue("urn:a", "id-a")],
            RunProgram = true,
        });

        Assert.Equal(
            "refresh --yes --skip-preview --expect-no-changes --skip-pending-creates --clear-pending-creates "
            + "--import-pending-creates urn:a,id-a --run-program=true "
            + "--client=ADDRESS --exec-kind auto.inline --stack dev",
            _command.Calls[0]);
    }

    [Theory]
    [InlineData(false, "destroy --yes --skip-preview")]
    [InlineData(true, "destroy --preview-only")]
    public async Task Destroy_EveryOption_IsPassed(bool previewOnly, string start)
    {
        using var stack = await Stacks.InlineAsync(_command, PulumiFn.Create(static () => { }));

        await stack.DestroyAsync(new DestroyOptions
        {
            PreviewOnly = previewOnly,
            TargetDependents = true,
            ExcludeDependents = true,
            ContinueOnError = true,
            Refresh = true,
        });

        Assert.Equal(
            [
                $"{start} --target-dependents --exclude-dependents --continue-on-error --refresh "
                + "--exec-kind auto.inline --stack dev",
                Info,
            ],
            _command.Calls);
    }
}
