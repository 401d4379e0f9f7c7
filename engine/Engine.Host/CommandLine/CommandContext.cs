using System.Text;

namespace Infra.Engine.Host;

/// <summary>What a command works with: its arguments, and what they lead to, found when first needed.</summary>
internal sealed class CommandContext
{
    private Project? project;

    /// <summary>A command's context.</summary>
    public CommandContext(CommandInvocation invocation, Arguments arguments)
    {
        Invocation = invocation;
        Arguments = arguments;
        Directory = Path.GetFullPath(arguments.Value("cwd") ?? ".", invocation.WorkingDirectory);
        Interactive = invocation.Interactive && !arguments.Has("non-interactive");
    }

    /// <summary>The call.</summary>
    public CommandInvocation Invocation { get; }

    /// <summary>The command's arguments.</summary>
    public Arguments Arguments { get; }

    /// <summary>The directory the command works in.</summary>
    public string Directory { get; }

    /// <summary>Whether a person can be asked.</summary>
    public bool Interactive { get; }

    /// <summary>The project of the directory.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public Project Project => project ??= Project.Find(Directory);
}
