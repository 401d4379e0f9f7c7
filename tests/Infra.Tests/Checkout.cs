using System.Text.RegularExpressions;

using Infra.Commands;
using Infra.Output;
using Infra.Testing;

using Pulumi.Automation;

namespace Infra.Tests;

/// <summary>A checkout of its own for one test: settings, a state, and a console that runs in it.</summary>
internal sealed partial class Checkout : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("idp-");
    private readonly Dictionary<string, string> environment = new() { ["PULUMI_CONFIG_PASSPHRASE"] = "correct horse" };

    public Checkout()
    {
        foreach (var file in Directory.GetFiles(Repository.Root, "Pulumi*.yaml"))
        {
            File.Copy(file, PathOf(Path.GetFileName(file)));
        }
    }

    /// <summary>The program; by default the platform.</summary>
    public PulumiFn? Program { get; set; }

    /// <summary>What a person at the terminal types; null: nobody is there.</summary>
    public string? Answer { get; set; }

    public string PathOf(params string[] parts) => Path.Combine([folder.FullName, .. parts]);

    public void Set(string variable, string? value)
    {
        environment.Remove(variable);
        if (value is not null)
        {
            environment[variable] = value;
        }
    }

    /// <summary>Replaces a text in a file that holds it.</summary>
    public void Edit(string file, string from, string to)
    {
        var text = File.ReadAllText(PathOf(file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        File.WriteAllText(PathOf(file), text.Replace(from, to, StringComparison.Ordinal));
    }

    public async Task<ConsoleResult> RunAsync(params string[] arguments)
    {
        using var data = new StringWriter();
        using var talk = new StringWriter();
        var surroundings = new Surroundings
        {
            Screen = new Screen(data, talk, new StringReader(Answer ?? ""), environment)
            {
                CanAsk = Answer is not null,
            },
            Folder = folder.FullName,
            Environment = environment,
        };
        if (Program is { } program)
        {
            // A program of its own has no organisation.
            var file = PathOf("Pulumi.dev.yaml");
            var settings = await File.ReadAllTextAsync(file);
            await File.WriteAllTextAsync(
                file, settings.Replace("  infra:organization: org\n", "", StringComparison.Ordinal));
            surroundings = surroundings with { Program = _ => program };
        }

        var exitCode = await BootstrapConsole.RunAsync(arguments, surroundings);
        return new ConsoleResult(exitCode, Stable(data.ToString()), Stable(talk.ToString()));
    }

    /// <inheritdoc/>
    public void Dispose() => folder.Delete(recursive: true);

    /// <summary>A text without what differs from run to run.</summary>
    private string Stable(string text)
    {
        text = text.Replace(folder.FullName, "CHECKOUT", StringComparison.Ordinal);
        text = Seconds().Replace(text, "(TIME)");
        text = Duration().Replace(text, "Duration: TIME");
        text = Nanoseconds().Replace(text, "\"duration\": 0");
        text = Times().Replace(text, "TIME");
        return Identifiers().Replace(text, "UUID");
    }

    [GeneratedRegex(@"\(\d+(\.\d+)?s\)")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"Duration: \S+")]
    private static partial Regex Duration();

    [GeneratedRegex("\"duration\": \\d+")]
    private static partial Regex Nanoseconds();

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[.\d]*(Z|[+-]\d\d:\d\d)")]
    private static partial Regex Times();

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Identifiers();
}

/// <summary>What the console answered.</summary>
internal sealed record ConsoleResult(int ExitCode, string Data, string Talk)
{
    /// <summary>All of it, for a golden file.</summary>
    public string Text => $"exit code {ExitCode}\n--- data\n{Data}--- talk\n{Talk}";

    /// <summary>The lines of the data, none of them empty.</summary>
    public IReadOnlyList<string> Lines => Data.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
