using System.Collections.Immutable;

namespace Infra.Engine.Tests;

public sealed class FailureTests
{
    [Fact]
    public async Task Run_StepFails_TellsAndStops()
    {
        var stage = new Stage();
        await stage.RunAsync(async script =>
        {
            await script.BeginAsync();
            await script.AddAsync("bad", PropertyMap.Of(("fail", "create")));
        });

        Assert.Equal(
            [
                "Prelude", "pre create shop-dev", "pre create default", "out create default", "pre create bad",
                "error: create of bad failed on purpose", "failed create bad 0", "error: update failed",
                "summary Failed create=1", "Cancel",
            ],
            stage.Told);
    }

    [Fact]
    public async Task Run_CheckFails_SaysEverythingAndNoUpdateFailed()
    {
        var stage = new Stage();
        await stage.RunAsync(async script =>
        {
            await script.BeginAsync();
            await script.AddAsync("bad", PropertyMap.Of(("missing", true)));
        });

        Assert.Contains(
            "error: fake:index:Thing resource 'bad': property name value {<nil>} has a problem: is required",
            stage.Told);
        Assert.Contains("error: fake:index:Thing resource 'bad' has a problem: does not fit", stage.Told);
        Assert.DoesNotContain("error: update failed", stage.Told);
    }

    [Fact]
    public async Task Run_InitFails_IsRecordedAndTriedAgain()
    {
        var stage = new Stage();
        static Func<Script, Task> Program(string fail) => async script =>
        {
            await script.BeginAsync();
            await script.AddAsync("bad", PropertyMap.Of(("fail", fail)));
        };

        await stage.RunAsync(Program("init"));
        Assert.Contains("error: 2 errors occurred:\n\t* it is not ready\n\t* nor will be", stage.Told);
        Assert.Equal(["it is not ready", "nor will be"], stage.State.Resources[^1].InitErrors.AsEnumerable());

        await stage.RunAsync(Program("init"));
        Assert.Contains("summary Succeeded same=1 update=1", stage.Told);
        Assert.Empty(stage.State.Resources[^1].InitErrors.AsEnumerable());
    }

    [Fact]
    public async Task Run_ContinuingOnError_SkipsDependentsAndKeepsThem()
    {
        var stage = new Stage { Options = static options => options with { ContinueOnError = true } };
        static Func<Script, Task> Program(string fail, List<RegistrationResult> results) => async script =>
        {
            await script.BeginAsync();
            var bad = await script.AddAsync("bad", PropertyMap.Of(("fail", fail)));
            var after = await script.AddAsync("after", null, goal => goal with { Dependencies = [bad.Urn] });
            var free = await script.AddAsync("free");
            results.AddRange([bad.Result, after.Result, free.Result]);
        };
        var results = new List<RegistrationResult>();
        await stage.RunAsync(Program("no", results));
        await stage.RunAsync(Program("update", results));

        Assert.Equal(
            [RegistrationResult.Failed, RegistrationResult.Skipped, RegistrationResult.Succeeded], results[3..]);
        Assert.Equal(3, stage.World.Objects.Count);
    }

    [Fact]
    public async Task Run_ProtectedResourceGone_IsRefusedInUpdateAndPreview()
    {
        var stage = new Stage();
        await stage.RunAsync(async script =>
        {
            await script.BeginAsync();
            await script.AddAsync("keep", null, static goal => goal with { Protect = true });
        });
        await stage.RunAsync(static script => script.BeginAsync(), preview: true);
        Assert.Contains(stage.Told, static line => line.Contains("Preview failed: resource", StringComparison.Ordinal));
        Assert.Contains("error: preview failed", stage.Told);

        await stage.RunAsync(static script => script.BeginAsync());
        Assert.Contains("failed delete keep 0", stage.Told);
        Assert.Single(stage.World.Objects);
    }

    [Fact]
    public async Task Cancel_InTheMiddle_StopsAndSaysSo()
    {
        var stage = new Stage();
        var result = await stage.RunAsync(async script =>
        {
            await script.BeginAsync();
            script.Deployment.Cancel();
            await script.AddAsync("late");
        });

        Assert.Equal(OperationResult.Canceled, result.Result);
        Assert.Contains("error: update canceled", stage.Told);
        Assert.Empty(stage.World.Objects);
    }

    public static TheoryData<string, Func<Goal, Goal>> Refused => new()
    {
        { "Duplicate resource URN", static goal => goal with { Name = "first" } },
        { "could not find parent resource", static goal => goal with { Parent = Nowhere } },
        { "which this program did not register before it", static goal => goal with { Dependencies = [Nowhere] } },
        { "resource 'x' does not exist", static goal => goal with { ImportId = "x" } },
        { "no resource plugin", static goal => goal with { Type = "nope:index:Thing" } },
        { "Default provider for 'off' disabled.", static goal => goal with { Type = "off:index:Thing" } },
    };

    private static Urn Nowhere => Urn.Of(("dev", "shop"), null, "fake:index:Thing", "nowhere");

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Register_WhatCannotBe_IsRefusedWithTheReason(string text, Func<Goal, Goal> change)
    {
        var config = ImmutableSortedDictionary<string, string>.Empty
            .Add("pulumi:disable-default-providers", "[\"off\"]");
        var stage = new Stage { Options = options => options with { Config = config } };
        var result = await stage.RunAsync(async script =>
        {
            await script.BeginAsync();
            await script.AddAsync("first");
            await script.AddAsync("it", null, change);
        });

        Assert.Equal(OperationResult.Failed, result.Result);
        Assert.Contains(stage.Told, line => line.Contains(text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Register_NoTypeToken_IsTheCallsError()
    {
        var deployment = new Stage().Begin();
        var error = await Assert.ThrowsAsync<RegistrationException>(() => deployment.RegisterAsync(
            new Goal { Type = "notatoken", Name = "a" }, CancellationToken.None));

        Assert.True(error.InvalidArgument);
        Assert.Equal("Type 'notatoken' is not a valid type token (must have format '*:*:*')", error.Message);
    }
}
