using Infra.Stacks;

using Pulumi;

namespace Infra;

/// <summary>The Pulumi program: the stack whose type the settings name. The console runs the same one inline.</summary>
internal static class PlatformProgram
{
    /// <summary>Whether an engine has started this process to run the program.</summary>
    public static bool IsStartedByEngine =>
        Environment.GetEnvironmentVariable("PULUMI_MONITOR") is { Length: > 0 }
        && Environment.GetEnvironmentVariable("PULUMI_ENGINE") is { Length: > 0 };

    /// <summary>Runs the program for the engine that started this process.</summary>
    public static Task<int> RunAsync()
    {
        StackTypes.Prepare();
        return Deployment.RunAsync<Stack>(new StackTypes());
    }
}
