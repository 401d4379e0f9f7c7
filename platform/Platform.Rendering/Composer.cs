using System.Text.Json.Nodes;

using Infra.Platform.Rendering.Composing;
using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Functions;
using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering;

/// <summary>Runs a Composition's pipeline on composite resources, as Crossplane would, without a cluster.</summary>
/// <remarks>
/// The steps environment-configs, patch-and-transform and auto-ready are known. The input of each is read once, so that
/// one composer serves any number of composite resources; it may be used from several threads.
/// </remarks>
public sealed class Composer
{
    private readonly JsonObject composition;
    private readonly IReadOnlyList<PipelineStep> steps;

    /// <summary>A composer for a Composition.</summary>
    /// <param name="composition">The document, kind Composition of apiextensions.crossplane.io/v1.</param>
    public Composer(JsonObject composition)
    {
        this.composition = composition;
        steps = [.. PipelineStep.Of(composition)];
    }

    /// <summary>Composes one composite resource.</summary>
    /// <exception cref="ComposeException">Nothing can be composed; the message says why.</exception>
    public Composed Compose(ComposeInputs inputs)
    {
        CompositionMatch.Check(composition, inputs.Composite);
        var identity = CompositeIdentity.Of(inputs.Composite);
        var observed = ObservedResources.Read(inputs, identity);
        var state = new PipelineState
        {
            Composite = CompositeDocument.AsFunctionsSeeIt(inputs, identity, Name),
            IsLegacy = inputs.IsLegacy,
            Observed = observed,
            Required = [.. inputs.Required.Select(one => (JsonObject)Numbers.AsFloats(one)!)],
            HasReadinessRules = inputs.HasReadinessRules,
            DesiredComposite = new JsonObject
            {
                ["apiVersion"] = identity.ApiVersion, ["kind"] = identity.Kind,
            },
            Context = [],
        };
        if (inputs.Environment is { } environment)
        {
            state.Context[PipelineState.EnvironmentKey] = Numbers.AsFloats(environment);
        }

        var results = new List<ComposeResult>
        {
            new("Normal", "SelectComposition", $"Successfully selected composition: {Name}"),
        };
        RunSteps(state, results);
        return Finished(inputs, identity, state, results);
    }

    private string Name => PathReading.FindText(composition, "metadata", "name") ?? "";

    private void RunSteps(PipelineState state, List<ComposeResult> results)
    {
        foreach (var step in steps)
        {
            try
            {
                step.Run(state);
            }
            catch (Exception fatal) when (fatal is FatalException or FieldPathException)
            {
                throw new ComposeException(
                    ComposeStage.Function,
                    $"cannot compose resources: pipeline step \"{step.Name}\" returned a fatal result: "
                    + fatal.Message);
            }

            results.AddRange(state.Warnings.Select(warning =>
                new ComposeResult("Warning", "ComposeResources", $"Pipeline step \"{step.Name}\": {warning}")));
            state.Warnings.Clear();
        }
    }

    private static Composed Finished(
        ComposeInputs inputs, CompositeIdentity identity, PipelineState state, List<ComposeResult> results)
    {
        var resources = new List<ComposedResource>();
        foreach (var (name, desired) in state.Desired.OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            var document = (JsonObject)Numbers.AsStored(desired.Document)!;
            var metadata = new ComposedMetadata(identity, name, state.Observed.GetValueOrDefault(name)?.Document);
            if (metadata.Write(document) is { } overridden)
            {
                results.Add(overridden);
            }

            resources.Add(new ComposedResource(name, document, desired.IsReady == true));
        }

        results.AddRange(resources.Where(one => !one.IsReady).Select(one =>
            new ComposeResult("Normal", "ComposeResources", $"Composed resource \"{one.Name}\" is not yet ready")));
        var composite = CompositeDocument.AsStored(inputs, state, resources);
        return new Composed(composite, resources, results, (JsonObject)Numbers.AsStored(state.Context)!);
    }
}
