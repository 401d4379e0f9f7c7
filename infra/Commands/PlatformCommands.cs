using System.CommandLine;

namespace Infra.Commands;

/// <summary>platform: the platform's own APIs, without a cluster.</summary>
internal static class PlatformCommands
{
    public static Command Create(Surroundings surroundings) => new(
        "platform", "The platform's own APIs: their documents, what claims become, what a change does")
    {
        RenderCommand.Create(surroundings),
        ComposeCommand.Create(surroundings),
        DiffCommand.Create(surroundings),
    };
}
