namespace Pulumi.Automation;

/// <summary>A stack whose program lies in a folder.</summary>
public class LocalProgramArgs : LocalWorkspaceOptions
{
    /// <summary>A stack of the project in a folder.</summary>
    public LocalProgramArgs(string stackName, string workDir)
    {
        StackName = stackName;
        WorkDir = workDir;
    }

    /// <summary>The stack.</summary>
    public string StackName { get; }
}
