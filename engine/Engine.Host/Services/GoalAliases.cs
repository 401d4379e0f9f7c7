using System.Collections.Immutable;
using Pulumirpc;

namespace Infra.Engine.Host;

/// <summary>Reads the former names of a registration.</summary>
internal static class GoalAliases
{
    /// <summary>The former names.</summary>
    public static ImmutableArray<GoalAlias> Read(RegisterResourceRequest request)
    {
        if (request.Aliases.Count + request.AliasURNs.Count == 0)
        {
            return [];
        }

        var aliases = ImmutableArray.CreateBuilder<GoalAlias>();
        foreach (var alias in request.Aliases)
        {
            aliases.Add(alias.AliasCase == Alias.AliasOneofCase.Urn
                ? new GoalAlias.Whole(new Urn(alias.Urn)) : PartsOf(alias.Spec, request.AliasSpecs));
        }

        foreach (var urn in request.AliasURNs)
        {
            aliases.Add(new GoalAlias.Whole(new Urn(urn)));
        }

        return aliases.ToImmutable();
    }

    // Clients from before alias specs meant the reverse: an empty parent was none, "no parent" was the default one.
    private static GoalAlias.Parts PartsOf(Alias.Types.Spec spec, bool aliasSpecs)
    {
        var noParent = aliasSpecs ? spec.NoParent : !spec.NoParent && spec.ParentUrn is "";
        Urn? parent = spec.ParentUrn is "" ? null : new Urn(spec.ParentUrn);
        return new GoalAlias.Parts(spec.Name, spec.Type, spec.Stack, spec.Project, parent, noParent);
    }
}
