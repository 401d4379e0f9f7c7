using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;
using Infra.Platform.Rendering.Values;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>Makes composed resources of templates, and carries values between them and the composite
/// resource.</summary>
/// <remarks>function-patch-and-transform v0.10.8, fn.go.</remarks>
internal sealed class PatchAndTransformFunction(JsonObject input) : IPipelineFunction
{
    private readonly Lazy<ResourcesInput> settings = new(() => ResourcesInput.Read(input));

    public void Run(PipelineState state)
    {
        var environment = Environment(state);
        foreach (var (i, patch) in settings.Value.EnvironmentPatches.Index())
        {
            ApplyToEnvironment(patch, i, state, environment);
        }

        var details = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var template in settings.Value.Templates)
        {
            new TemplateRun(template, state, environment).Run(details);
        }

        if (details.Count > 0 && !state.IsLegacy)
        {
            var name = $"{PathReading.FindText(state.Composite, "metadata", "name")}-connection-secret";
            var secret = ConnectionSecret.Compose(state.Composite, settings.Value.ConnectionSecret, details);
            state.Desired[name] = new DesiredResource(secret, IsReady: true);
        }

        state.Context[PipelineState.EnvironmentKey] = Numbers.AsFloats(environment);
    }

    private static JsonObject Environment(PipelineState state)
    {
        var environment = state.Context[PipelineState.EnvironmentKey]?.DeepClone() as JsonObject ?? [];
        environment.TryAdd("apiVersion", "internal.crossplane.io/v1alpha1");
        environment.TryAdd("kind", "Environment");
        return environment;
    }

    private static void ApplyToEnvironment(Patch patch, int index, PipelineState state, JsonObject environment)
    {
        var isInto = patch.Type is "FromCompositeFieldPath" or "CombineFromComposite" or "ToEnvironmentFieldPath";
        try
        {
            PatchApplication.Apply(
                patch, isInto ? state.Composite : environment, isInto ? environment : state.DesiredComposite);
        }
        catch (FieldPathException missing) when (missing.IsNotFound && !patch.IsRequired)
        {
            // An optional source that is not there is passed over.
        }
        catch (Exception why) when (why is FatalException or FieldPathException)
        {
            throw new FatalException(
                $"cannot apply the \"{patch.Type}\" environment patch at index {index}: {why.Message}");
        }
    }
}
