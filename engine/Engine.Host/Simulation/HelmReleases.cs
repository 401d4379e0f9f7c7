using System.Collections.Immutable;

namespace Infra.Engine.Host.Simulation;

/// <summary>Helm releases: what is installed stays inside; the inputs come back with defaults and a status.</summary>
internal static class HelmReleases
{
    /// <summary>The token of releases.</summary>
    public const string Type = "kubernetes:helm.sh/v3:Release";

    /// <summary>Completes inputs; a chart in a folder must be there.</summary>
    public static CheckResult Check(
        CheckRequest request, ImmutableArray<CheckFailure> failures, string folder, long generation)
    {
        var inputs = request.NewInputs.Without("compat");
        foreach (var (name, value) in Facts.ReleaseDefaults)
        {
            inputs = inputs.ContainsKey(name) ? inputs : inputs.With(name, value);
        }

        if (!inputs.ContainsKey("name"))
        {
            var kept = request.OldInputs is { } old && HasMadeUpName(request.Urn, old) ? old["name"] : null;
            inputs = inputs.With("name", kept ?? KubernetesNames.Make(request, generation));
        }

        if (inputs["chart"] is PropertyValue.Text { Value: ['.' or '/', ..] } chart)
        {
            var file = Path.Combine(folder, chart.Value, "Chart.yaml");
            if (!File.Exists(file))
            {
                failures = failures.Add(new(
                    "chart", $"path \"{chart.Value}\" not found; check the chart name and repository configuration."));
            }
            else if (inputs["version"] is PropertyValue.Text { Value: "" })
            {
                inputs = inputs.With("version", VersionIn(file));
            }
        }

        return new(inputs, failures);
    }

    /// <summary>The id.</summary>
    public static string Id(PropertyMap inputs) => $"{Text(inputs, "namespace", "default")}/{Text(inputs, "name", "")}";

    /// <summary>The answer of a release that is installed; null instead of a revision: not yet.</summary>
    public static PropertyMap Outputs(PropertyMap inputs, int? revision)
    {
        var outputs = inputs.With("__inputs", new PropertyValue.Secret(inputs));
        var unknown = PropertyValue.Unknown.Instance;
        return revision is null
            ? outputs.With("resourceNames", unknown).With("status", unknown)
            : outputs.With("resourceNames", PropertyMap.Empty).With("status", PropertyMap.Of(
                ("appVersion", ""),
                ("chart", Text(inputs, "chart", "").TrimEnd('/').Split('/')[^1]),
                ("name", Text(inputs, "name", "")),
                ("namespace", Text(inputs, "namespace", "default")),
                ("revision", revision.Value),
                ("status", "deployed"),
                ("version", Text(inputs, "version", ""))));
    }

    /// <summary>The revision that outputs tell.</summary>
    public static int Revision(PropertyMap outputs) =>
        outputs["status"] is PropertyValue.Map status && status.Properties["revision"] is PropertyValue.Number revision
            ? (int)revision.Value : 0;

    /// <summary>Whether the name was made up here.</summary>
    public static bool HasMadeUpName(Urn urn, PropertyMap inputs) =>
        inputs["name"] is PropertyValue.Text name && PhysicalNames.IsMadeUp(urn, name.Value, KubernetesNames.Digits);

    private static string Text(PropertyMap map, string key, string otherwise) =>
        map[key] is PropertyValue.Text text ? text.Value : otherwise;

    private static string VersionIn(string chartFile) => File.ReadLines(chartFile)
        .Where(static line => line.StartsWith("version:", StringComparison.Ordinal))
        .Select(static line => line["version:".Length..].Trim().Trim('"', '\''))
        .FirstOrDefault("");
}
