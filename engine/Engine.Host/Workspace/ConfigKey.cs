namespace Infra.Engine.Host;

/// <summary>Names of configuration keys: <c>namespace:name</c>; the namespace of a bare name is the project.</summary>
internal static class ConfigKey
{
    /// <summary>The full key of what a person typed.</summary>
    /// <exception cref="CommandException">It has another form.</exception>
    public static string Parse(string key, string project) => key.Split(':') switch
    {
        [{ Length: > 0 } name] => $"{project}:{name}",
        [{ Length: > 0 } space, { Length: > 0 } name] => $"{space}:{name}",
        [{ Length: > 0 } space, "config", { Length: > 0 } name] => $"{space}:{name}",
        _ => throw new CommandException(
            $"invalid configuration key: could not parse {key} as a configuration key "
            + "(configuration keys should be of the form `<namespace>:<name>`)"),
    };

    /// <summary>The key as people see it: bare within its own project.</summary>
    public static string Display(string key, string project) =>
        key.StartsWith(project + ":", StringComparison.Ordinal) ? key[(project.Length + 1)..] : key;
}
