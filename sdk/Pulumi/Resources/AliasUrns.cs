namespace Pulumi;

/// <summary>The former URNs of a resource, for engines that do not work them out themselves.</summary>
internal static class AliasUrns
{
    /// <summary>Those of its own aliases, those it has because a parent had another identity, and both
    /// together.</summary>
    public static async Task<IReadOnlyList<string>> OfAsync(Resource resource, DeploymentSettings settings)
    {
        var urns = new List<string>();
        var own = new List<Alias>();
        foreach (var alias in resource.Lineage.Aliases)
        {
            own.Add(await AliasSpec.ResolveAsync(alias).ConfigureAwait(false));
        }

        var self = new Identity(resource.GetResourceName(), resource.GetResourceType());
        var parent = resource.Lineage.Parent;
        var parentUrn = parent is null ? "" : (await parent.Registration.Reply.ConfigureAwait(false)).Urn;
        foreach (var alias in own)
        {
            urns.Add(await UrnAsync(alias, self, parentUrn, settings).ConfigureAwait(false));
        }

        if (parent is not null && parent.Kind != ResourceKind.Stack)
        {
            await InheritAsync(new(resource, parent, own, settings), urns).ConfigureAwait(false);
        }

        return [.. urns.Distinct(StringComparer.Ordinal)];
    }

    private static async Task InheritAsync(Child child, List<string> urns)
    {
        var (resource, parent, own, settings) = child;
        foreach (var parentAlias in await OfAsync(parent, settings).ConfigureAwait(false))
        {
            var formerParent = new Urn(parentAlias);
            var self = new Identity(
                Renamed(resource.GetResourceName(), parent.GetResourceName(), formerParent.Name),
                resource.GetResourceType());
            var place = settings with { Stack = formerParent.Stack, Project = formerParent.Project };
            urns.Add(await UrnAsync(new Alias(), self, parentAlias, place).ConfigureAwait(false));
            foreach (var alias in own.Where(KeepsItsParent))
            {
                Input<string>? name = alias.Name is null
                    ? null
                    : (Input<string>)Renamed(
                        await AliasSpec.TextAsync(alias.Name).ConfigureAwait(false),
                        parent.GetResourceName(),
                        formerParent.Name);
                var both = new Alias { Name = name, Type = alias.Type, Stack = alias.Stack, Project = alias.Project };
                urns.Add(await UrnAsync(both, self, parentAlias, place).ConfigureAwait(false));
            }
        }
    }

    private static bool KeepsItsParent(Alias alias) =>
        alias is { Urn: null, Parent: null, ParentUrn: null, NoParent: false };

    // Children are mostly named after their parent, and were so before it was renamed.
    private static string Renamed(string name, string parent, string formerParent) =>
        name.StartsWith(parent, StringComparison.Ordinal) ? formerParent + name[parent.Length..] : name;

    private static async Task<string> UrnAsync(
        Alias alias, Identity self, string parentUrn, DeploymentSettings settings)
    {
        if (alias.Urn is { } urn)
        {
            return urn;
        }

        var name = await AliasSpec.TextAsync(alias.Name).ConfigureAwait(false);
        var type = await AliasSpec.TextAsync(alias.Type).ConfigureAwait(false);
        var stack = await AliasSpec.TextAsync(alias.Stack).ConfigureAwait(false);
        var project = await AliasSpec.TextAsync(alias.Project).ConfigureAwait(false);
        var parent = await ParentAsync(alias, parentUrn).ConfigureAwait(false);
        return Urn.Compose(
            new(Or(stack, settings.Stack), Or(project, settings.Project), parent),
            Or(type, self.Type),
            Or(name, self.Name));
    }

    private static async Task<string> ParentAsync(Alias alias, string parentUrn) => alias switch
    {
        { NoParent: true } => "",
        { Parent: { } parent } => (await parent.Registration.Reply.ConfigureAwait(false)).Urn,
        { ParentUrn: { } urn } => await AliasSpec.TextAsync(urn).ConfigureAwait(false),
        _ => parentUrn,
    };

    private static string Or(string given, string otherwise) => given.Length > 0 ? given : otherwise;

    private readonly record struct Identity(string Name, string Type);

    private sealed record Child(
        Resource Resource, Resource Parent, List<Alias> OwnAliases, DeploymentSettings Settings);
}
