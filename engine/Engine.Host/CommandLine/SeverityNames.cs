namespace Infra.Engine.Host;

/// <summary>The names of severities in events.</summary>
internal static class SeverityNames
{
    /// <summary>The name.</summary>
    public static string Of(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Debug => "debug",
        DiagnosticSeverity.InfoError => "info#err",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Error => "error",
        _ => "info",
    };
}
