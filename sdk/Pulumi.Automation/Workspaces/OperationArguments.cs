using System.Globalization;

namespace Pulumi.Automation;

/// <summary>Collects the arguments of an operation; what was not asked for is left out.</summary>
internal sealed class OperationArguments(params string[] command)
{
    private readonly List<string> _arguments = [.. command];

    public OperationArguments Flag(string name, bool? value)
    {
        if (value == true)
        {
            _arguments.Add(name);
        }

        return this;
    }

    /// <summary>A flag for which false says something else than nothing.</summary>
    public OperationArguments Switch(string name, bool? value)
    {
        if (value is { } chosen)
        {
            _arguments.Add($"{name}={(chosen ? "true" : "false")}");
        }

        return this;
    }

    public OperationArguments Option(string name, string? value)
    {
        if (value is not null)
        {
            _arguments.AddRange([name, value]);
        }

        return this;
    }

    public OperationArguments Option(string name, int? value) =>
        Option(name, value?.ToString(CultureInfo.InvariantCulture));

    public OperationArguments Each(string name, IEnumerable<string>? values)
    {
        foreach (var value in values ?? [])
        {
            Option(name, value);
        }

        return this;
    }

    /// <summary>What every operation can be told, in the order of the official library.</summary>
    public OperationArguments Common(UpdateOptions? options) => this
        .Option("--parallel", options?.Parallel)
        .Option("--message", options?.Message)
        .Each("--exclude", options?.Exclude)
        .Each("--target", options?.Target)
        .Each("--policy-pack", options?.PolicyPacks)
        .Each("--policy-pack-config", options?.PolicyPackConfigs)
        .Option("--color", options?.Color)
        .Flag("--logflow", options?.LogFlow)
        .Option("--verbose", options?.LogVerbosity)
        .Flag("--logtostderr", options?.LogToStdErr)
        .Option("--tracing", options?.Tracing)
        .Flag("--debug", options?.Debug)
        .Flag("--json", options?.Json)
        .Option("--config-file", options?.ConfigFile)
        .Option("--profiling", options?.Profiling);

    /// <summary>Where the program runs: in this process when there is a host for it.</summary>
    public List<string> ToList(InlineProgramHost? host, bool isInline) =>
    [
        .. _arguments,
        .. host is null ? Array.Empty<string>() : [$"--client={host.Address}"],
        "--exec-kind",
        isInline ? "auto.inline" : "auto.local",
    ];
}
