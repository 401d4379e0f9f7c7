using System.Text.Json.Nodes;

using Infra.Platform.Rendering.FieldPaths;

namespace Infra.Platform.Rendering.Functions.PatchAndTransform;

/// <summary>The input of the function, read and checked once.</summary>
internal sealed record ResourcesInput(
    IReadOnlyList<Patch> EnvironmentPatches,
    IReadOnlyList<ComposedTemplate> Templates,
    JsonObject? ConnectionSecret)
{
    /// <exception cref="FatalException">The first mistake, as the real function names it.</exception>
    public static ResourcesInput Read(JsonObject node)
    {
        try
        {
            InputTypes.Strict.Check(node, "Resources");
        }
        catch (FatalException strict)
        {
            throw new FatalException(
                "cannot get Function input: cannot get function input *v1beta1.Resources from *v1.RunFunctionRequest: "
                + $"cannot unmarshal JSON from *structpb.Struct into *v1beta1.Resources: {strict.Message}");
        }

        var patchSets = Patch.Items(node["patchSets"])
            .Select(set => (
                Name: PathReading.FindText(set, "name") ?? "",
                Patches: Patch.Items(set["patches"]).Select(Patch.Read).ToList()))
            .ToList();
        var environment = Patch.Items(node["environment"]?["patches"]).Select(Patch.Read).ToList();
        var templates = Patch.Items(node["resources"]).Select(ComposedTemplate.Read).ToList();
        InputCheck.Check(patchSets.Select(set => set.Patches), templates, environment);
        return new ResourcesInput(
            environment,
            [.. templates.Select(template => template with { Patches = Inlined(template.Patches, patchSets) })],
            node["writeConnectionSecretToRef"] as JsonObject);
    }

    private static List<Patch> Inlined(IReadOnlyList<Patch> patches, List<(string Name, List<Patch> Patches)> sets)
    {
        var inlined = new List<Patch>();
        foreach (var patch in patches)
        {
            if (patch.Type != "PatchSet")
            {
                inlined.Add(patch);
                continue;
            }

            var set = sets.FindLast(one => one.Name == patch.PatchSetName).Patches
                ?? throw new FatalException(
                    $"cannot resolve PatchSets: cannot find PatchSet by name {patch.PatchSetName}");
            inlined.AddRange(set);
        }

        return inlined;
    }
}
