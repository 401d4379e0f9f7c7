using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Functions;
using Infra.Platform.Rendering.Functions.AutoReady;
using Infra.Platform.Rendering.Functions.EnvironmentConfigs;
using Infra.Platform.Rendering.Functions.PatchAndTransform;
using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering.Composing;

/// <summary>One step of a pipeline.</summary>
internal sealed class PipelineStep(string name, string functionName, IPipelineFunction? function)
{
    public string Name => name;

    public static IEnumerable<PipelineStep> Of(JsonObject composition) =>
        Patch.Items(PathReading.Find(composition, "spec", "pipeline")).Select(step =>
        {
            var functionName = PathReading.FindText(step, "functionRef", "name") ?? "";
            return new PipelineStep(
                PathReading.FindText(step, "step") ?? "",
                functionName,
                Known(functionName, AsSent(step["input"])));
        });

    /// <exception cref="FatalException">The function refused.</exception>
    /// <exception cref="ComposeException">There is no such function.</exception>
    public void Run(PipelineState state)
    {
        if (function is null)
        {
            throw new ComposeException(
                ComposeStage.Reconciler,
                $"reconcile failed: cannot compose resources: cannot run Composition pipeline step \"{name}\": "
                + $"unknown function \"{functionName}\" - is it listed in the render input?");
        }

        function.Run(state);
    }

    /// <summary>On its way to the function an input is a protobuf struct: large integers lose digits.</summary>
    private static JsonObject AsSent(JsonNode? input) =>
        Numbers.AsStored(Numbers.AsFloats(input)) as JsonObject ?? [];

    /// <summary>Functions by their usual name; one that comes as a dependency has its organisation before it.</summary>
    private static IPipelineFunction? Known(string functionName, JsonObject input)
    {
        if (functionName.EndsWith("function-patch-and-transform", StringComparison.Ordinal))
        {
            return new PatchAndTransformFunction(input);
        }

        if (functionName.EndsWith("function-environment-configs", StringComparison.Ordinal))
        {
            return new EnvironmentConfigsFunction(input);
        }

        return functionName.EndsWith("function-auto-ready", StringComparison.Ordinal)
            ? new AutoReadyFunction(input)
            : null;
    }
}
