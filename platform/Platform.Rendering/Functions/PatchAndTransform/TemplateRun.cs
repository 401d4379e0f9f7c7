using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>Makes one composed resource.</summary>
internal sealed class TemplateRun(ComposedTemplate template, PipelineState state, JsonObject environment)
{
    private readonly ObservedResource? observed = state.Observed.GetValueOrDefault(template.Name);

    /// <exception cref="FatalException">The resource cannot be made.</exception>
    public void Run(IDictionary<string, string> details)
    {
        var desired = Start();
        var isReady = false;
        if (observed is not null)
        {
            CollectDetails(details);
            isReady = IsReady();
        }

        foreach (var (i, patch) in template.Patches.Index())
        {
            if (!Apply(patch, i, desired))
            {
                // Left out of what is wanted: the composite is not ready as long as it is.
                state.IsCompositeReady = false;
                return;
            }
        }

        var earlier = template.Base is null ? state.Desired[template.Name].IsReady : null;
        state.Desired[template.Name] = new DesiredResource(desired, isReady ? true : earlier);
    }

    private JsonObject Start()
    {
        if (template.Base is { } given)
        {
            return (JsonObject)given.DeepClone();
        }

        return state.Desired.TryGetValue(template.Name, out var earlier)
            ? (JsonObject)earlier.Document.DeepClone()
            : throw new FatalException($"composed resource \"{template.Name}\" has no base template, and was not "
                + "produced by a previous Function in the pipeline");
    }

    private void CollectDetails(IDictionary<string, string> details)
    {
        try
        {
            ConnectionDetails.Collect(template.ConnectionDetails, observed!, details);
        }
        catch (FieldPathException misfit)
        {
            throw new FatalException("cannot extract composite resource connection details from composed resource "
                + $"\"{template.Name}\": {misfit.Message}");
        }
    }

    private bool IsReady()
    {
        try
        {
            return ReadinessCheck.AreMet(template.ReadinessChecks, observed!.Document);
        }
        catch (FieldPathException misfit)
        {
            state.Warnings.Add(
                $"cannot check readiness of composed resource \"{template.Name}\": {misfit.Message}");
            return false;
        }
    }

    /// <returns>False when the resource must be left out.</returns>
    private bool Apply(Patch patch, int index, JsonObject desired)
    {
        try
        {
            Carry(patch, desired);
            return true;
        }
        catch (FieldPathException missing) when (missing.IsNotFound && !patch.IsRequired)
        {
            return true;
        }
        catch (FieldPathException missing) when (missing.IsNotFound)
        {
            return Missed(patch, index, missing.Message);
        }
        catch (Exception why) when (why is FatalException or FieldPathException)
        {
            throw new FatalException(
                $"cannot render composed resource \"{template.Name}\" \"{patch.Type}\" patch at index {index}: "
                + why.Message);
        }
    }

    private bool Missed(Patch patch, int index, string why)
    {
        state.Warnings.Add(observed is null
            ? $"not adding new composed resource \"{template.Name}\" to desired state because \"{patch.Type}\" patch "
                + $"at index {index} has 'policy.fromFieldPath: Required': {why}"
            : $"cannot render composed resource \"{template.Name}\" \"{patch.Type}\" patch at index {index}: ignoring "
                + $"'policy.fromFieldPath: Required' because 'to' resource already exists: {why}");
        return observed is not null;
    }

    private void Carry(Patch patch, JsonObject desired)
    {
        switch (patch.Type)
        {
            case "FromCompositeFieldPath" or "CombineFromComposite":
                PatchApplication.Apply(patch, state.Composite, desired);
                break;
            case "FromEnvironmentFieldPath" or "CombineFromEnvironment":
                PatchApplication.Apply(patch, environment, desired);
                break;
            case "ToCompositeFieldPath" or "CombineToComposite" when observed is not null:
                PatchApplication.Apply(patch, observed.Document, state.DesiredComposite);
                break;
            case "ToEnvironmentFieldPath" or "CombineToEnvironment" when observed is not null:
                PatchApplication.Apply(patch, observed.Document, environment);
                break;
        }
    }
}
