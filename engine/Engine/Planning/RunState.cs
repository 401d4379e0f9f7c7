using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Infra.Engine;

/// <summary>
/// An old resource that was deleted so that another could be replaced, to be created again when registered.
/// </summary>
/// <param name="Keys">Its properties that made this necessary.</param>
/// <param name="Deleted">Ends when it is deleted, or false: it is not, because a step before failed.</param>
internal sealed record Condemned(ImmutableArray<string> Keys, Task<bool> Deleted);

/// <summary>What has been planned so far in this run. Changed under the planning lock only.</summary>
internal sealed class RunState
{
    private readonly IReadOnlyList<ResourceState?> slots;
    private readonly Dictionary<Urn, int> live = [];
    private readonly Dictionary<Urn, Urn> claims = [];
    private readonly HashSet<int> claimed = [];
    private Dictionary<Urn, List<int>>? dependents;

    public RunState(IReadOnlyList<ResourceState?> slots, IEnumerable<PendingOperation> interrupted)
    {
        this.slots = slots;
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i] is { Delete: false } state)
            {
                live[state.Urn] = i;
            }
        }

        Interrupted = interrupted.Where(static operation => operation.Kind == PendingOperationKind.Updating)
            .Select(static operation => operation.Resource.Urn)
            .ToHashSet();
    }

    /// <summary>What the program registered, by URN. Also read outside the planning lock.</summary>
    public ConcurrentDictionary<Urn, Registration> Registrations { get; } = new();

    /// <summary>Resources that are replaced in this run.</summary>
    public HashSet<Urn> Replaced { get; } = [];

    /// <summary>Old resources deleted for the replacement of others.</summary>
    public Dictionary<Urn, Condemned> Condemned { get; } = [];

    /// <summary>What was live before this run and is deleted in it, also as the old half of a replacement.</summary>
    public HashSet<Urn> Deleted { get; } = [];

    /// <summary>Resources whose update was interrupted in a former run.</summary>
    public HashSet<Urn> Interrupted { get; }

    /// <summary>Entries of the base that failed or skipped registrations stand for, and so must stay.</summary>
    public HashSet<int> Spared { get; } = [];

    /// <summary>An entry of the base; null when it is gone or was registered.</summary>
    public ResourceState? Entry(int index) => slots[index];

    /// <summary>Whether an entry of the base was registered in this run.</summary>
    public bool IsClaimed(int index) => claimed.Contains(index);

    /// <summary>An entry of the base belongs to a registration.</summary>
    public void Claim(int index) => claimed.Add(index);

    /// <summary>The live recorded entry of a resource, by its URN or the first of its aliases that has one.</summary>
    /// <exception cref="PlanException">The entry belongs to another resource of this run.</exception>
    public int? Claim(Urn urn, IEnumerable<Urn> aliases)
    {
        if (Registrations.ContainsKey(urn))
        {
            throw new PlanException(urn, $"Duplicate resource URN '{urn}'; try giving it a unique name");
        }

        if (claims.TryGetValue(urn, out var claimant))
        {
            throw new PlanException(
                urn, $"Duplicate resource URN '{urn}' conflicting with alias on resource with URN '{claimant}'");
        }

        if (live.TryGetValue(urn, out var index))
        {
            claimed.Add(index);
            return index;
        }

        foreach (var alias in aliases)
        {
            if (live.TryGetValue(alias, out index) && !Registrations.ContainsKey(alias))
            {
                ClaimAlias(urn, alias);
                claimed.Add(index);
                return index;
            }
        }

        return null;
    }

    /// <summary>Indexes of the base entries that name this URN, in order.</summary>
    public IReadOnlyList<int> DependentsOf(Urn urn)
    {
        dependents ??= IndexDependents();
        return dependents.TryGetValue(urn, out var found) ? found : [];
    }

    private void ClaimAlias(Urn urn, Urn alias)
    {
        if (claims.TryGetValue(alias, out var other))
        {
            throw new PlanException(
                urn,
                $"Duplicate resource alias '{alias}' applied to resource with URN '{urn}' " +
                $"conflicting with resource with URN '{other}'");
        }

        claims[alias] = urn;
    }

    private Dictionary<Urn, List<int>> IndexDependents()
    {
        var index = new Dictionary<Urn, List<int>>();
        for (var i = 0; i < slots.Count; i++)
        {
            if (slots[i] is not { } state)
            {
                continue;
            }

            foreach (var name in References.Of(state))
            {
                if (!index.TryGetValue(name, out var list))
                {
                    index[name] = list = [];
                }

                if (list.Count == 0 || list[^1] != i)
                {
                    list.Add(i);
                }
            }
        }

        return index;
    }
}
