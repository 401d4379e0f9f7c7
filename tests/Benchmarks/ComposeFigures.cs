using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;

using Infra.Platform.Apis;
using Infra.Platform.Apis.Data;
using Infra.Platform.Documents;
using Infra.Platform.Documents.Kubernetes;
using Infra.Platform.Rendering;
using Infra.Platform.Rendering.Files;

namespace Infra.Benchmarks;

/// <summary>How long the platform's documents take, and a thousand claims of an app: checked, composed,
/// written.</summary>
internal static class ComposeFigures
{
    private const int Claims = 1000;

    public static int Run()
    {
        using var process = Process.GetCurrentProcess();
        var clock = Stopwatch.StartNew();
        var documents = PlatformDocuments.Of(Catalog.Apis).Count;
        var version = new PlatformVersion(
            Catalog.Apis.Select(static api => XrdDocument.Of(api.Model)),
            PlatformApis.Compositions.Select(static composition => composition.Document()));
        JsonObject[] required = [Platform(), Environment(version)];
        var (rendered, renderedCpu) = (clock.Elapsed, process.TotalProcessorTime);
        var (objects, characters) = (0, 0L);
        for (var i = 0; i < Claims; i++)
        {
            var outcome = version.Compose(Claim(i), new ComposeInputs { Composite = [], Required = required });
            var composed = outcome.Composed ?? throw new InvalidOperationException(outcome.Problems[0]);
            objects += composed.Resources.Count;
            characters += composed.Text().Length;
        }

        process.Refresh();
        var (composing, cpu) = (clock.Elapsed - rendered, process.TotalProcessorTime - renderedCpu);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{documents} documents rendered: {rendered.TotalSeconds:0.00} s, CPU {renderedCpu.TotalSeconds:0.00} s; "
            + $"{Claims} claims checked, composed into {objects} objects, written ({characters / 1_000_000.0:0.0} MB): "
            + $"{composing.TotalSeconds:0.00} s, CPU {cpu.TotalSeconds:0.00} s"));
        return 0;
    }

    private static Manifest Claim(int number) => Manifest.Read(
        $$"""
        apiVersion: platform.example.org/v1alpha1
        kind: BackendApp
        metadata: {name: app-{{number}}, namespace: team-a}
        spec:
          image: registry.example.org/team-a/app:{{number}}
          size: medium
          exposure: public
          minReplicas: 2
          maxReplicas: 6
          crossplane:
            compositionRef: {name: backendapp-cluster}
        """,
        $"claims/{number}.yaml").Single();

    private static JsonObject Platform() => PlatformConfig.Of(new PlatformData
    {
        ControlPlane = "dev",
        Domain = "dev.example.org",
        ManagementRepository = "https://github.com/example/management",
        ImmediateSchemaChanges = true,
    });

    /// <summary>What the Environment of the claims composes for them.</summary>
    private static JsonObject Environment(PlatformVersion version)
    {
        var claim = Manifest.Read(
            """
            apiVersion: platform.example.org/v1alpha1
            kind: Environment
            metadata: {name: team-a}
            spec: {team: payments, crossplane: {compositionRef: {name: environment-cluster}}}
            """,
            "claims/environment.yaml").Single();
        var outcome = version.Compose(claim, new ComposeInputs { Composite = [], Required = [Platform()] });
        return (outcome.Composed ?? throw new InvalidOperationException(string.Join('\n', outcome.Problems)))
            .Resources.Single(static one => one.Document["kind"]?.GetValue<string>() == "EnvironmentConfig").Document;
    }
}
