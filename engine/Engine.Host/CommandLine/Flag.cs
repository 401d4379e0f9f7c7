namespace Infra.Engine.Host;

/// <summary>What follows a flag.</summary>
internal enum FlagKind
{
    /// <summary>Nothing, or <c>=true</c> or <c>=false</c>.</summary>
    Switch,

    /// <summary>A value; the last one counts.</summary>
    Value,

    /// <summary>A value; all count, in order.</summary>
    List,
}

/// <summary>A flag of a command.</summary>
/// <param name="Name">Its name, without dashes.</param>
/// <param name="Kind">What follows it.</param>
/// <param name="Short">Its one letter, or none.</param>
/// <param name="Instead">For what this engine leaves out: what it does, and what to do instead.</param>
internal sealed record Flag(string Name, FlagKind Kind = FlagKind.Switch, char Short = '\0', string Instead = "");
