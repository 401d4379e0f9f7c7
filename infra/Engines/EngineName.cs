namespace Infra.Engines;

/// <summary>Which engine <c>--engine</c> asks for.</summary>
internal enum EngineName
{
    /// <summary>The installed command line where there is one, else the embedded engine.</summary>
    Auto,

    /// <summary>The installed <c>pulumi</c> command line.</summary>
    Pulumi,

    /// <summary>The engine inside this executable, on simulated providers.</summary>
    Embedded,
}
