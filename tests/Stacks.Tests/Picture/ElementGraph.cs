using Infra.Plans;

namespace Infra.Stacks.Tests.Picture;

/// <summary>The parts of an environment, and which of them waits for which: a plan without its details.</summary>
internal sealed class ElementGraph
{
    private const string Environment = "infra:platform:PlatformEnvironment";
    private const string Stack = "pulumi:pulumi:Stack";

    private readonly Dictionary<string, PlannedResource> byUrn;
    private readonly Dictionary<string, HashSet<string>> waits = new(StringComparer.Ordinal);
    private readonly Dictionary<(string From, string To), HashSet<PlannedResource>> gates = [];

    /// <summary>The parts of a plan.</summary>
    public ElementGraph(Plan plan)
    {
        byUrn = plan.Resources.ToDictionary(static found => found.Urn, StringComparer.Ordinal);
        var members = plan.Resources.Where(found => !found.IsComponent && PartOf(found) is not null)
            .GroupBy(found => PartOf(found)!, StringComparer.Ordinal).ToList();
        var providers = plan.Resources
            .Where(static found => found.Type.StartsWith("pulumi:providers:", StringComparison.Ordinal))
            .ToDictionary(static found => found.Name, static found => found.Urn, StringComparer.Ordinal);
        foreach (var found in plan.Resources)
        {
            foreach (var urn in found.Dependencies.Append(providers.GetValueOrDefault(found.Provider, "")))
            {
                Connect(found, byUrn.GetValueOrDefault(urn));
            }
        }

        Elements = [.. members.Select(part => new Element(part.Key, StepOf(part.Key), [.. part]))
            .OrderBy(static part => part.Step).ThenBy(static part => part.Folder, StringComparer.Ordinal)
            .ThenBy(static part => part.Name, StringComparer.Ordinal)];
    }

    /// <summary>All parts, in the order of their steps.</summary>
    public IReadOnlyList<Element> Elements { get; }

    /// <summary>Which part waits for which; what follows from others is left out.</summary>
    public IEnumerable<(Element From, Element To)> Waits =>
        from part in Elements
        from other in Elements
        where Direct(part.Name).Contains(other.Name)
        where !Direct(part.Name).Any(between => between != other.Name && Reaches(between, other.Name))
        select (part, other);

    /// <summary>What of a part another one waits for: those that say when they are ready come first.</summary>
    public IReadOnlyList<PlannedResource> Gates(Element from, Element to) =>
        [.. gates[(from.Name, to.Name)].OrderBy(Rank).ThenBy(static gate => gate.Title, StringComparer.Ordinal)];

    private static int Rank(PlannedResource gate) => gate switch
    {
        { Type: var type } when type.EndsWith(":Release", StringComparison.Ordinal) => 1,
        _ when gate.Inputs["metadata"]?["annotations"]?["pulumi.com/waitFor"] is not null => 0,
        { Type: var type } when type.StartsWith("pulumi:providers:", StringComparison.Ordinal) => 2,
        { Type: var type } when type.EndsWith(":PriorityClass", StringComparison.Ordinal) => 3,
        _ => 4,
    };

    // A part is an element of the environment, or what a target puts beside it.
    private string? PartOf(PlannedResource resource)
    {
        var found = resource;
        while (byUrn.GetValueOrDefault(found.Parent) is { Type: not Stack and not Environment } parent)
        {
            found = parent;
        }

        if (!found.IsComponent || found.Type is Stack or Environment)
        {
            return null;
        }

        var words = found.Type.Split(':');
        return byUrn[found.Parent].Type == Environment ? words[1] : $"{words[1]}/{words[2]}";
    }

    private void Connect(PlannedResource from, PlannedResource? to)
    {
        if (to is null || PartOf(from) is not { } part || PartOf(to) is not { } other || part == other)
        {
            return;
        }

        Direct(part).Add(other);
        if (!gates.TryGetValue((part, other), out var found))
        {
            gates[(part, other)] = found = [];
        }

        if (!to.IsComponent)
        {
            found.Add(to);
        }
    }

    private HashSet<string> Direct(string part) =>
        waits.TryGetValue(part, out var others) ? others : waits[part] = new(StringComparer.Ordinal);

    private bool Reaches(string from, string to) => Direct(from).Any(next => next == to || Reaches(next, to));

    private int StepOf(string part) => Direct(part).Select(StepOf).DefaultIfEmpty(0).Max() + 1;
}

/// <summary>A part of an environment.</summary>
/// <param name="Name">As the second word of a component's type; what stands beside the elements has two words.</param>
/// <param name="Step">How many parts in a row come first, and one.</param>
/// <param name="Resources">What it is made of, without components.</param>
internal sealed record Element(string Name, int Step, IReadOnlyList<PlannedResource> Resources)
{
    /// <summary>Folder of <c>components/</c>.</summary>
    public string Folder => Name.Split('/')[0];

    /// <summary>Whether it is something that only this target has.</summary>
    public bool IsOfTarget => Name.Contains('/', StringComparison.Ordinal);
}
