namespace Pulumi.Automation;

/// <summary>A stack whose program runs inside this process.</summary>
public class InlineProgramArgs : LocalWorkspaceOptions
{
    /// <summary>A stack of a project; without <c>Pulumi.yaml</c> one of that name is written.</summary>
    public InlineProgramArgs(string projectName, string stackName, PulumiFn program)
    {
        ProjectSettings = ProjectSettings.Default(projectName);
        StackName = stackName;
        Program = program;
    }

    /// <summary>The stack.</summary>
    public string StackName { get; }
}
