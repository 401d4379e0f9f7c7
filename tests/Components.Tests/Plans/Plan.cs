using System.Text;

namespace Infra.Plans;

/// <summary>What a program registers, in the order of registration.</summary>
public sealed class Plan
{
    private readonly Dictionary<string, PlannedResource> byUrn;

    /// <summary>The plan of some resources.</summary>
    public Plan(IEnumerable<PlannedResource> resources)
    {
        Resources = [.. resources];
        byUrn = Resources.ToDictionary(static resource => resource.Urn, StringComparer.Ordinal);
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<PlannedResource> Resources { get; }

    /// <summary>The one resource of a class and name.</summary>
    public PlannedResource The<T>(string name) =>
        Resources.Single(resource => resource.Class == typeof(T) && resource.Name == name);

    /// <summary>The one resource whose token ends so, and has that name; both as in <c>Addon::coredns</c>. Further
    /// clusters have the same of their own: those are not meant.</summary>
    public PlannedResource The(string title) => The(title, isInFurtherCluster: false);

    /// <summary>The same, in the cluster that another resource is in.</summary>
    public PlannedResource The(string title, PlannedResource beside) => The(title, beside.IsInFurtherCluster);

    private PlannedResource The(string title, bool isInFurtherCluster)
    {
        var parts = title.Split("::");
        return Resources.Single(resource => resource.Name == parts[1]
            && resource.IsInFurtherCluster == isInFurtherCluster
            && (resource.Type == parts[0] || resource.Type.EndsWith($":{parts[0]}", StringComparison.Ordinal)));
    }

    /// <summary>Whether a resource cannot start before another is ready.</summary>
    /// <remarks>A child starts after its parent, and so after what the parent depends on; nothing starts before its
    /// provider. Deletions go the other way round.</remarks>
    public bool HasPath(PlannedResource from, PlannedResource to)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>([from.Urn]);
        while (open.TryPop(out var urn))
        {
            var resource = byUrn[urn];
            string[] needs = [.. resource.Dependencies, resource.Parent, resource.ProviderUrn];
            foreach (var dependency in needs.Where(IsNew))
            {
                if (dependency == to.Urn)
                {
                    return true;
                }

                open.Push(dependency);
            }
        }

        return false;

        bool IsNew(string urn) => urn.Length > 0 && seen.Add(urn);
    }

    /// <summary>The tree, with what each resource waits for by name; siblings in the order of their titles.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Write(text, "", 0);
        return text.ToString();
    }

    private void Write(StringBuilder text, string parent, int depth)
    {
        var children = Resources.Where(resource => resource.Parent == parent)
            .OrderBy(static resource => resource.Title, StringComparer.Ordinal);
        foreach (var resource in children)
        {
            var after = resource.Dependencies
                .Select(urn => byUrn[urn].Title.Split(':')[^1])
                .Order(StringComparer.Ordinal);
            text.Append(' ', depth * 2).Append(resource.Title);
            text.Append(resource.Provider.Length > 0 ? $"  by {resource.Provider}" : "");
            text.Append('\n');
            foreach (var title in after)
            {
                text.Append(' ', depth * 2).Append("    after ").Append(title).Append('\n');
            }

            Write(text, resource.Urn, depth + 1);
        }
    }
}
