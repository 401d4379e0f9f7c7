using Microsoft.Extensions.Logging;

namespace Pulumi.Automation;

/// <summary>What a workspace is made of.</summary>
public class LocalWorkspaceOptions
{
    /// <summary>The folder of <c>Pulumi.yaml</c>; null for a temporary one that goes with the workspace.</summary>
    public string? WorkDir { get; set; }

    /// <summary>Where the CLI keeps plugins and credentials; null for its default.</summary>
    public string? PulumiHome { get; set; }

    /// <summary>What runs the commands; null for the <c>pulumi</c> on PATH.</summary>
    public Commands.PulumiCommand? PulumiCommand { get; set; }

    /// <summary>How new stacks encrypt secrets; null for the backend's default.</summary>
    public string? SecretsProvider { get; set; }

    /// <summary>The program that runs inside this process; null for the one that <c>Pulumi.yaml</c> names.</summary>
    public PulumiFn? Program { get; set; }

    /// <summary>Gets what the program logs, if it runs inside this process.</summary>
    public ILogger? Logger { get; set; }

    /// <summary>Added to the environment of every command; null removes a variable.</summary>
    public IDictionary<string, string?>? EnvironmentVariables { get; set; }

    /// <summary>Written as <c>Pulumi.yaml</c>; one that is there must say the same.</summary>
    public ProjectSettings? ProjectSettings { get; set; }

    /// <summary>Written as <c>Pulumi.STACK.yaml</c>, by name of the stack.</summary>
    public IDictionary<string, StackSettings>? StackSettings { get; set; }
}
