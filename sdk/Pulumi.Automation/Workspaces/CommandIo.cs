using Pulumi.Automation.Events;

namespace Pulumi.Automation;

/// <summary>What a command reads, and who hears of it while it runs.</summary>
internal sealed record CommandIo
{
    public static readonly CommandIo None = new();

    public string? Input { get; init; }

    public Action<string>? OnOutput { get; init; }

    public Action<string>? OnError { get; init; }

    public Action<EngineEvent>? OnEvent { get; init; }
}
