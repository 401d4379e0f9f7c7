using System.Text.RegularExpressions;

using Infra.Engine;
using Infra.Engine.Host.Simulation;

namespace Infra.Simulation.Tests.Crashes;

/// <summary>What must be the same of a platform, whatever happened on the way to it.</summary>
/// <param name="Resources">The URNs in the state.</param>
/// <param name="Objects">For whom the living objects of the world were made.</param>
/// <param name="Creations">For whom objects were ever made.</param>
/// <param name="Outputs">The stack's outputs, made-up parts of names left out.</param>
internal sealed partial record Platform(
    IReadOnlyList<string> Resources,
    IReadOnlyList<string> Objects,
    IReadOnlyList<string> Creations,
    IReadOnlyList<string> Outputs)
{
    /// <summary>Reads what is there; what state and world say of each other must agree.</summary>
    public static Platform Of(WorksStack stack)
    {
        var state = stack.Load();
        Assert.Empty(StateVerifier.Problems(state));
        Assert.Empty(state.PendingOperations);
        Assert.DoesNotContain(state.Resources, static resource => resource.Delete || resource.PendingReplacement);
        Assert.Distinct(state.Resources.Select(static resource => resource.Urn));
        using var world = stack.OpenWorld();
        RequireAgreement(state, world);
        var root = state.Resources.SingleOrDefault(static resource => resource.Type == "pulumi:pulumi:Stack");
        return new Platform(
            Sorted(state.Resources.Select(static resource => resource.Urn.Value)),
            Sorted(world.Objects().Select(static found => found.Urn.Value)),
            Sorted(world.History().Where(static record => record.Change == WorldChange.Create)
                .Select(static record => record.Object.Urn.Value)),
            Sorted((root?.Outputs ?? PropertyMap.Empty)
                .Select(static pair => $"{pair.Key} = {MadeUp().Replace(Text(pair.Value), "#")}")));
    }

    /// <summary>Requires that another one is the same.</summary>
    public void RequireSame(Platform other)
    {
        RequireSameNow(other);
        Assert.Equal(Objects, other.Objects);
        Assert.Equal(Creations, other.Creations);
    }

    /// <summary>Requires that another one, which came about differently, is the same now.</summary>
    public void RequireSameNow(Platform other)
    {
        Assert.Equal(Resources, other.Resources);
        Assert.Equal(Outputs, other.Outputs);
    }

    private static void RequireAgreement(Snapshot state, World world)
    {
        var recorded = state.Resources.Where(IsObject).ToList();
        Assert.Equal(
            Sorted(recorded.Select(static resource => $"{resource.Type} {resource.Id}")),
            Sorted(world.Objects().Select(static found => $"{found.Urn.Type} {found.Id}")));
        foreach (var resource in recorded)
        {
            var found = world.Find(resource.Urn, resource.Id, resource.Inputs, resource.Outputs);
            Assert.Equal(Text(resource.Inputs), Text(found!.Inputs));
            Assert.Equal(Text(resource.Outputs), Text(found.Outputs));
        }
    }

    private static bool IsObject(ResourceState resource) => resource.Custom && !ProviderNames.IsProvider(resource.Type);

    private static string Text(PropertyValue value) => value is PropertyValue.Secret secret
        ? Text(secret.Value)
        : value is PropertyValue.Map map ? Text(map.Properties) : $"{value}";

    private static string Text(PropertyMap values) =>
        string.Join(", ", values.Select(static it => $"{it.Key}: {Text(it.Value)}").Order(StringComparer.Ordinal));

    private static List<string> Sorted(IEnumerable<string> texts) => [.. texts.Order(StringComparer.Ordinal)];

    [GeneratedRegex("-[0-9a-f]{6,}")]
    private static partial Regex MadeUp();
}
