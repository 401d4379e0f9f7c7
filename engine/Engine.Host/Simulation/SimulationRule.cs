using System.IO.Enumeration;

namespace Infra.Engine.Host.Simulation;

/// <summary>One thing that goes wrong: for whom, when, what.</summary>
internal sealed record SimulationRule
{
    private int used;

    /// <summary>Pattern of URNs, <c>*</c> and <c>?</c> as wildcards.</summary>
    public string Urn { get; init; } = "*";

    /// <summary>Pattern of types or of function tokens.</summary>
    public string Type { get; init; } = "*";

    /// <summary>At which calls: check, diff, create, update, delete, read, invoke. Empty: at all of them.</summary>
    public IReadOnlyList<string> On { get; init; } = [];

    /// <summary>Also in previews.</summary>
    public bool Preview { get; init; }

    /// <summary>How often, counted per run; 0 is always.</summary>
    public int Times { get; init; }

    /// <summary>Waits that long first.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The failure, or "".</summary>
    public string Fail { get; init; } = "";

    /// <summary>A create or update happens, and these are the reasons why it is not all well.</summary>
    public IReadOnlyList<string> Init { get; init; } = [];

    /// <summary>A read does not find the object.</summary>
    public bool Missing { get; init; }

    /// <summary>A read finds these inputs changed.</summary>
    public PropertyMap Inputs { get; init; } = PropertyMap.Empty;

    /// <summary>A read finds these outputs changed.</summary>
    public PropertyMap Outputs { get; init; } = PropertyMap.Empty;

    /// <summary>Whether it holds for a call; counts when it does.</summary>
    public bool Applies(string call, string urn, string type, bool preview) =>
        (!preview || Preview)
        && (On.Count == 0 || On.Contains(call))
        && FileSystemName.MatchesSimpleExpression(Urn, urn, ignoreCase: false)
        && FileSystemName.MatchesSimpleExpression(Type, type, ignoreCase: false)
        && (Times == 0 || Interlocked.Increment(ref used) <= Times);
}
