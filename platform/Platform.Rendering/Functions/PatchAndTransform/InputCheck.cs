using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>The checks that the function makes before it runs, in its order and with its words.</summary>
/// <remarks>function-patch-and-transform, validate.go.</remarks>
internal static class InputCheck
{
    /// <exception cref="FatalException">The first mistake, with its path in the input.</exception>
    public static void Check(
        IEnumerable<List<Patch>> patchSets, List<ComposedTemplate> templates, List<Patch> environment)
    {
        if (templates.Count == 0 && environment.Count == 0)
        {
            throw Required("resources", "resources or environment patches are required");
        }

        foreach (var (i, patches) in patchSets.Index())
        {
            CheckAll(patches, $"patchSets[{i}].patches");
        }

        foreach (var (i, template) in templates.Index())
        {
            CheckTemplate(template, $"resources[{i}]");
        }

        foreach (var (i, patch) in environment.Index())
        {
            CheckEnvironmentPatch(patch, $"environment.patches[{i}]");
        }
    }

    public static FatalException Required(string path, string why) =>
        new($"invalid Function input: {path}: Required value: {why}");

    public static FatalException Invalid(string path, string value, string why) =>
        new($"invalid Function input: {path}: Invalid value: \"{value}\": {why}");

    private static void CheckTemplate(ComposedTemplate template, string path)
    {
        if (template.Name.Length == 0)
        {
            throw Required($"{path}.name", "name is required");
        }

        CheckAll(template.Patches, $"{path}.patches");
        foreach (var (i, detail) in template.ConnectionDetails.Index())
        {
            ConnectionDetails.Check(detail, $"{path}.connectionDetails[{i}]");
        }

        foreach (var (i, check) in template.ReadinessChecks.Index())
        {
            check.Check($"{path}.readinessChecks[{i}]");
        }
    }

    private static void CheckAll(IReadOnlyList<Patch> patches, string path)
    {
        foreach (var (i, patch) in patches.Index())
        {
            CheckPatch(patch, $"{path}[{i}]");
        }
    }

    private static void CheckEnvironmentPatch(Patch patch, string path)
    {
        if (patch.Type is not ("FromCompositeFieldPath" or "ToCompositeFieldPath" or "CombineFromComposite"
            or "CombineToComposite" or "FromEnvironmentFieldPath" or "ToEnvironmentFieldPath"))
        {
            throw Invalid($"{path}[type]", patch.Type, "invalid environment patch type");
        }

        CheckPatch(patch, path);
    }

    private static void CheckPatch(Patch patch, string path)
    {
        switch (patch.Type)
        {
            case "FromCompositeFieldPath" or "ToCompositeFieldPath" or "FromEnvironmentFieldPath"
                or "ToEnvironmentFieldPath":
                if (string.IsNullOrEmpty(patch.From))
                {
                    throw Required($"{path}.fromFieldPath", $"fromFieldPath must be set for patch type {patch.Type}");
                }

                break;
            case "PatchSet":
                if (string.IsNullOrEmpty(patch.PatchSetName))
                {
                    throw Required($"{path}.patchSetName", "patchSetName must be set for patch type PatchSet");
                }

                break;
            case "CombineFromComposite" or "CombineToComposite" or "CombineFromEnvironment" or "CombineToEnvironment":
                CheckCombine(patch, path);
                return;
            default:
                throw Invalid($"{path}.type", patch.Type, "unknown patch type");
        }

        foreach (var (i, transform) in patch.Transforms.Index())
        {
            Transforms.Check(transform, $"{path}.transforms[{i}]");
        }

        CheckPolicy(patch, path);
    }

    private static void CheckCombine(Patch patch, string path)
    {
        if (patch.Combine is not { } combine)
        {
            throw Required($"{path}.combine", $"combine must be set for patch type {patch.Type}");
        }

        if (string.IsNullOrEmpty(patch.To))
        {
            throw Required($"{path}.toFieldPath", $"toFieldPath must be set for patch type {patch.Type}");
        }

        switch (combine.Strategy)
        {
            case "":
                throw Required($"{path}.combine.strategy", "a combine strategy must be provided");
            case "string" when combine.Format is null:
                throw Required($"{path}.combine.string", "string must be set for combine strategy string");
            case not "string":
                throw Invalid($"{path}.combine.strategy", combine.Strategy, "unknown strategy type");
        }

        if (combine.Variables.Count == 0)
        {
            throw Required($"{path}.combine.variables", "at least one variable must be provided");
        }

        if (combine.Variables.Index().FirstOrDefault(one => one.Item.Length == 0) is (var at, ""))
        {
            throw Required(
                $"{path}.combine.variables[{at}].fromFieldPath", "fromFieldPath must be set for each combine variable");
        }
    }

    private static void CheckPolicy(Patch patch, string path)
    {
        if (patch.FromPolicy is not (null or "" or "Optional" or "Required"))
        {
            throw Invalid($"{path}.policy.fromFieldPathPolicy", patch.FromPolicy, "unknown fromFieldPathPolicy");
        }

        try
        {
            MergePolicy.Named(patch.ToPolicy);
        }
        catch (FieldPathException)
        {
            throw Invalid($"{path}.policy.toFieldPathPolicy", patch.ToPolicy!, "unknown toFieldPathPolicy");
        }
    }
}
