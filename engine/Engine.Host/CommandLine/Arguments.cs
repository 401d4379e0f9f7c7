namespace Infra.Engine.Host;

/// <summary>The arguments of one command, read by its flags.</summary>
internal sealed class Arguments
{
    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);
    private readonly List<string> positional = [];

    private Arguments()
    {
    }

    /// <summary>What is no flag, in order.</summary>
    public IReadOnlyList<string> Positional => positional;

    /// <summary>Reads arguments.</summary>
    /// <exception cref="CommandException">A flag is unknown, lacks its value, or is left out.</exception>
    public static Arguments Parse(ReadOnlySpan<string> arguments, ReadOnlySpan<Flag> flags)
    {
        var parsed = new Arguments();
        for (var i = 0; i < arguments.Length; i++)
        {
            var argument = arguments[i];
            if (argument == "--")
            {
                parsed.positional.AddRange(arguments[(i + 1)..]);
                break;
            }

            if (argument.Length < 2 || argument[0] != '-')
            {
                parsed.positional.Add(argument);
                continue;
            }

            i += parsed.Take(argument, i + 1 < arguments.Length ? arguments[i + 1] : null, flags);
        }

        return parsed;
    }

    /// <summary>Whether a flag was given, and not as <c>=false</c>.</summary>
    public bool Has(string flag) => Value(flag) is { } value && value is not ("false" or "0");

    /// <summary>The value of a flag, or null.</summary>
    public string? Value(string flag) => values.TryGetValue(flag, out var given) ? given[^1] : null;

    /// <summary>All values of a flag.</summary>
    public IReadOnlyList<string> Values(string flag) => values.TryGetValue(flag, out var given) ? given : [];

    /// <summary>The names of the flags that were given.</summary>
    public IEnumerable<string> Given => values.Keys;

    private static Flag Find(string argument, string name, ReadOnlySpan<Flag> flags)
    {
        foreach (var flag in flags)
        {
            if (argument.StartsWith("--", StringComparison.Ordinal) ? flag.Name == name : flag.Short == argument[1])
            {
                return flag.Instead is ""
                    ? flag
                    : throw new CommandException(
                        $"--{flag.Name} is not supported by the embedded engine: {flag.Instead}");
            }
        }

        throw new CommandException(argument.StartsWith("--", StringComparison.Ordinal)
            ? $"unknown flag: --{name}" : $"unknown shorthand flag: '{argument[1]}' in {argument}");
    }

    private int Take(string argument, string? next, ReadOnlySpan<Flag> flags)
    {
        var isLong = argument.StartsWith("--", StringComparison.Ordinal);
        var equals = argument.IndexOf('=');
        var name = isLong ? argument[2..(equals < 0 ? argument.Length : equals)] : "";
        var flag = Find(argument, name, flags);
        var attached = equals >= 0 ? argument[(equals + 1)..] : isLong || argument.Length == 2 ? null : argument[2..];
        if (flag.Kind == FlagKind.Switch)
        {
            Add(flag, attached ?? "true");
            if (!isLong && attached is not null && equals < 0)
            {
                values[flag.Name][^1] = "true";
                Take("-" + attached, next, flags);
            }

            return 0;
        }

        if (attached is null && next is null)
        {
            throw new CommandException(
                $"flag needs an argument: {(isLong ? argument : $"'{flag.Short}' in {argument}")}");
        }

        Add(flag, attached ?? next!);
        return attached is null ? 1 : 0;
    }

    private void Add(Flag flag, string value)
    {
        if (!values.TryGetValue(flag.Name, out var given))
        {
            values[flag.Name] = given = [];
        }

        given.Add(value);
    }
}
