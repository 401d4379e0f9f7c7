namespace Pulumi;

/// <summary>What a program that runs inside another is told when it starts.</summary>
internal sealed record InlineDeploymentSettings
{
    /// <summary>Where the resource monitor is reached: <c>127.0.0.1:PORT</c> or <c>memory:N</c>.</summary>
    public required string MonitorAddress { get; init; }

    /// <summary>Where the engine is reached; often the same.</summary>
    public required string EngineAddress { get; init; }

    /// <summary>Names of project and stack, configuration, and whether it is a preview.</summary>
    public required DeploymentSettings Deployment { get; init; }

    /// <summary>Ends the run: the engine has gone, or the user wants no more.</summary>
    public CancellationToken Cancellation { get; init; }
}

/// <summary>How a program that ran inside another ended.</summary>
/// <param name="ExitCode">0, 32 when the engine was told why it failed, 1 when an error was logged.</param>
/// <param name="Failure">What the program threw, to be thrown again where it was started.</param>
internal sealed record InlineResult(int ExitCode, System.Runtime.ExceptionServices.ExceptionDispatchInfo? Failure);
