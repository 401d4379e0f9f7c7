namespace Infra.Engine.Host;

/// <summary>The version of the real command line whose behaviour this one has.</summary>
internal static class CliVersion
{
    /// <summary>As clients compare it.</summary>
    public const string Number = "3.260.0";

    /// <summary>As files and texts show it.</summary>
    public const string Tag = "v" + Number;
}
