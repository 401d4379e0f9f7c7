namespace Infra.Engine;

/// <summary>A step that failed.</summary>
internal sealed class StepError(int status, string message, Step step) : Exception(message)
{
    /// <summary>0 unchanged, 1 partial failure, 2 unknown.</summary>
    public int Status => status;

    /// <summary>The step as it ended.</summary>
    public Step Step => step;
}
