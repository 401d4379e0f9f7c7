using System.Collections.Immutable;
using Pulumi.Testing;

namespace Pulumi;

public sealed partial class Deployment
{
    /// <summary>Runs a stack class with answers of a test instead of an engine.</summary>
    /// <param name="mocks">The answers.</param>
    /// <param name="options">Where it pretends to deploy to.</param>
    /// <returns>All resources, the stack first.</returns>
    /// <exception cref="RunException">The program failed, with its message.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync<TStack>(IMocks mocks, TestOptions? options = null)
        where TStack : Stack, new() =>
        (
            await TestAsync(
                mocks,
                options,
                static runner => runner.RunStackAsync(static () => new TStack())).ConfigureAwait(false)).Resources;

    /// <summary>As <see cref="TestAsync{TStack}"/>, for a stack class with services in its constructor.</summary>
    /// <param name="mocks">The answers.</param>
    /// <param name="serviceProvider">Where the stack is registered.</param>
    /// <param name="options">Where it pretends to deploy to.</param>
    public static async Task<ImmutableArray<Resource>> TestWithServiceProviderAsync<TStack>(
        IMocks mocks, IServiceProvider serviceProvider, TestOptions? options = null)
        where TStack : Stack =>
        (
            await TestAsync(
                mocks,
                options,
                runner => runner.RunStackAsync(() => From<TStack>(serviceProvider))).ConfigureAwait(false)).Resources;

    /// <summary>Runs a program with answers of a test instead of an engine.</summary>
    /// <param name="testMocks">The answers.</param>
    /// <param name="testOptions">Where it pretends to deploy to.</param>
    /// <param name="createResources">The program; it gives the outputs of the stack.</param>
    /// <returns>All resources, the stack first, and the outputs.</returns>
    /// <exception cref="RunException">The program failed, with its message.</exception>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<IDictionary<string, object?>> createResources) =>
        TestAsync(testMocks, testOptions, () => Task.FromResult(createResources()));

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Func{IDictionary{string, object}})"/>
    public static Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task<IDictionary<string, object?>>> createResources) =>
        TestAsync(testMocks, testOptions, runner => runner.RunAsync(createResources));

    /// <summary>Runs a program without outputs with answers of a test instead of an engine.</summary>
    /// <param name="testMocks">The answers.</param>
    /// <param name="testOptions">Where it pretends to deploy to.</param>
    /// <param name="createResources">The program.</param>
    /// <returns>All resources, the stack first.</returns>
    /// <exception cref="RunException">The program failed, with its message.</exception>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Action createResources)
    {
        var result = await TestAsync(testMocks, testOptions, runner => runner.RunAsync(() =>
        {
            createResources();
            return Task.FromResult(None);
        })).ConfigureAwait(false);
        return result.Resources;
    }

    /// <inheritdoc cref="TestAsync(IMocks, TestOptions, Action)"/>
    public static async Task<ImmutableArray<Resource>> TestAsync(
        IMocks testMocks, TestOptions testOptions, Func<Task> createResources)
    {
        var result = await TestAsync(testMocks, testOptions, runner => runner.RunAsync(async () =>
        {
            await createResources().ConfigureAwait(false);
            return None;
        })).ConfigureAwait(false);
        return result.Resources;
    }

    private static async Task<(ImmutableArray<Resource> Resources, IDictionary<string, object?> Outputs)> TestAsync(
        IMocks mocks, TestOptions? options, Func<ProgramRunner, Task<int>> program)
    {
        var settings = new DeploymentSettings
        {
            Project = options?.ProjectName ?? "project",
            Stack = options?.StackName ?? "stack",
            Organization = options?.OrganizationName ?? DeploymentSettings.DefaultOrganization,
            RootDirectory = options?.RootDirectory ?? "",
            IsDryRun = options?.IsPreview ?? true,
        };
        var monitor = new MockMonitor(mocks, settings);
        var deployment = new Deployment(settings, monitor);
        Ambient = deployment;
        var runner = new ProgramRunner(deployment);
        await program(runner).ConfigureAwait(false);
        return monitor.Errors.Count switch
        {
            0 => (monitor.Resources, runner.Outputs),
            1 => throw new RunException(monitor.Errors.Single()),
            _ => throw new AggregateException(monitor.Errors.Select(static error => new RunException(error))),
        };
    }
}
