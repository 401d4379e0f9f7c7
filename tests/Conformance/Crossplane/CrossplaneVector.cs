using System.Text.Json.Nodes;
using Infra.Platform.Rendering;
using Infra.Platform.Yaml;

namespace Infra.Conformance.Crossplane;

/// <summary>One recorded run of the real renderer: its inputs, and what it answered.</summary>
internal sealed class CrossplaneVector(string folder, string name, string title)
{
    public string Name => name;

    /// <summary>Whether the real function ended here: ours must name the mistake instead.</summary>
    public bool IsCrash => title.Contains("ends with a panic", StringComparison.Ordinal);

    public int ExitCode => int.Parse(Text("exit-code.txt").Trim());

    public string Output => Text("expected.yaml");

    public string Error => Text("stderr.txt").TrimEnd('\n');

    /// <summary>The vectors of the renderer, from the index.</summary>
    public static IEnumerable<CrossplaneVector> All(string root) =>
        from line in File.ReadLines(Path.Combine(root, "index.tsv")).Skip(1)
        let columns = line.Split('\t')
        where columns[0].StartsWith("compositions/", StringComparison.Ordinal)
            || columns[0].StartsWith("functions/", StringComparison.Ordinal)
        select new CrossplaneVector(Path.Combine(root, columns[0]), columns[0], columns[2]);

    /// <summary>Runs ours.</summary>
    public CrossplaneAnswer Play()
    {
        var composite = Documents("xr.yaml").Single();
        var definitions = new CompositeDefinitions(Documents("xrd.yaml"));
        var environment = Documents("environment.yaml").SingleOrDefault();
        var inputs = new ComposeInputs
        {
            Composite = definitions.WithDefaults(composite),
            Observed = Documents("observed.yaml"),
            Required = Documents("required.yaml"),
            Environment = environment,
            IsLegacy = definitions.IsLegacy(composite),
            HasReadinessRules = Text("case.yaml").Contains(
                "CELHealthcheckCustomizations=true", StringComparison.Ordinal),
        };
        try
        {
            var composed = new Composer(Documents("composition.yaml").Single()).Compose(inputs);
            return new CrossplaneAnswer(0, composed.Text(), "");
        }
        catch (ComposeException refused)
        {
            return new CrossplaneAnswer(1, "", CrossplaneAnswer.AsPrinted(refused));
        }
    }

    private IReadOnlyList<JsonObject> Documents(string file)
    {
        var path = Path.Combine(folder, file);
        return File.Exists(path)
            ? [.. YamlFile.Read(File.ReadAllText(path), path).Select(one => one.Root).OfType<JsonObject>()]
            : [];
    }

    private string Text(string file) => File.ReadAllText(Path.Combine(folder, file));
}

/// <summary>What a run of ours gave, as the real command line would print it.</summary>
internal sealed record CrossplaneAnswer(int ExitCode, string Output, string Error)
{
    private const string Program = "crossplane: error: ";
    private const string Render = "cannot render composite resource: ";

    /// <summary>The command line runs the engine as a process of its own, which shows in its messages.</summary>
    public static string AsPrinted(ComposeException refused) => refused.Stage switch
    {
        ComposeStage.Function =>
            $"{Program}{Render}crossplane internal render: pipeline returned fatal: {Program}{Render}{refused.Message}",
        ComposeStage.Reconciler =>
            $"{Program}{Render}crossplane internal render returned error with output: {Program}{Render}"
            + $"{refused.Message}\n                   : exit status 1",
        _ => Program + refused.Message,
    };
}
