namespace Pulumi;

/// <summary>A required configuration value is not set.</summary>
internal sealed class ConfigMissingException(string key) : RunException(
    $"Missing Required configuration variable '{key}'\n"
    + $"\tplease set a value using the command `pulumi config set {key} <value>`");

/// <summary>A configuration value is not of the type asked for.</summary>
internal sealed class ConfigTypeException(string key, string? value, string type, Exception? inner = null)
    : RunException($"Configuration '{key}' value '{value}' is not a valid {type}", inner);
