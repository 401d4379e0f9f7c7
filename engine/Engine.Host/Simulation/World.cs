namespace Infra.Engine.Host.Simulation;

/// <summary>
/// The simulated world: which objects exist, kept in a ledger outside the engine's journal. It is what a refresh sees,
/// and the witness that nothing was made twice.
/// </summary>
/// <remarks>
/// Recording does not read what was recorded before: that is read once, when somebody asks. Safe for concurrent use.
/// </remarks>
internal sealed class World : IDisposable
{
    private const int FewRecords = 256;
    private const long MuchGarbage = 64 << 20;

    private readonly Lock gate = new();
    private readonly WorldLedger? ledger;
    private readonly SecretSeal ownSeal = SecretSeal.New();
    private readonly List<WorldRecord> history = [];
    private Dictionary<(string Type, string Id), List<WorldObject>>? objects;

    private World(WorldLedger? ledger) => this.ledger = ledger;

    /// <summary>How much has happened so far, as a number that only grows.</summary>
    public long Age
    {
        get
        {
            lock (gate)
            {
                return ledger?.Length ?? history.Count;
            }
        }
    }

    private SecretSeal Seal => ledger?.Seal ?? ownSeal;

    /// <summary>The world kept in a file, which is made with its folders when the first thing happens.</summary>
    public static World Open(string path)
    {
        var world = new World(new WorldLedger(path));
        if (world.Age > MuchGarbage)
        {
            world.Load();
        }

        return world;
    }

    /// <summary>A world that ends with this process, for tests.</summary>
    public static World InMemory() => new(null);

    /// <summary>Where the world of a stack is, in a file backend's folder (the one with <c>stacks</c>).</summary>
    public static string PathIn(string backendFolder, string project, string stack) =>
        Path.Combine(backendFolder, "worlds", project, stack + ".jsonl");

    /// <summary>Records what happened to an object. Of a deleted one only URN and id count.</summary>
    public void Record(WorldChange change, WorldObject it)
    {
        lock (gate)
        {
            var record = new WorldRecord(change, it);
            if (ledger is null)
            {
                objects ??= [];
                history.Add(record);
            }
            else
            {
                ledger.Append(record);
            }

            if (objects is not null)
            {
                Apply(objects, record);
            }
        }
    }

    /// <summary>
    /// The living object with this type and id: preferably the one made for this URN, else (renamed, imported) any.
    /// Its secrets are open where they are among the <paramref name="known"/>.
    /// </summary>
    public WorldObject? Find(Urn urn, string id, params ReadOnlySpan<PropertyMap> known)
    {
        lock (gate)
        {
            return Load().TryGetValue((urn.Type, id), out var same) ? Opened(same[IndexOf(same, urn)], known) : null;
        }
    }

    /// <summary>The youngest living object that was made for this URN with these inputs.</summary>
    public WorldObject? FindByUrn(Urn urn, PropertyMap inputs)
    {
        lock (gate)
        {
            var wanted = Seal.Seal(inputs);
            WorldObject? found = null;
            foreach (var same in Load().Values)
            {
                found = same.FindLast(it => it.Urn == urn && Seal.Seal(it.Inputs).Equals(wanted)) ?? found;
            }

            return found is null ? null : Opened(found, [inputs]);
        }
    }

    /// <summary>Whether an object of this type and id lives in a place.</summary>
    public bool Lives(string type, string id, string place)
    {
        lock (gate)
        {
            return Load().TryGetValue((type, id), out var same) && same.Exists(it => it.Place == place);
        }
    }

    /// <summary>All living objects, in no order; secrets may be sealed.</summary>
    public IReadOnlyList<WorldObject> Objects()
    {
        lock (gate)
        {
            return [.. Load().Values.SelectMany(static same => same)];
        }
    }

    /// <summary>Everything that is still known to have happened, oldest first.</summary>
    public IReadOnlyList<WorldRecord> History()
    {
        lock (gate)
        {
            return ledger is null ? [.. history] : [.. ledger.Read()];
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (gate)
        {
            ledger?.Dispose();
        }
    }

    private static int IndexOf(List<WorldObject> same, Urn urn) => Math.Max(0, same.FindIndex(it => it.Urn == urn));

    private static void Apply(Dictionary<(string Type, string Id), List<WorldObject>> objects, WorldRecord record)
    {
        var it = record.Object;
        var key = (it.Urn.Type, it.Id);
        if (!objects.TryGetValue(key, out var same))
        {
            objects[key] = same = [];
        }

        if (record.Change != WorldChange.Create && same.Count > 0)
        {
            same.RemoveAt(IndexOf(same, it.Urn));
        }

        if (record.Change != WorldChange.Delete)
        {
            same.Add(it);
        }

        if (same.Count == 0)
        {
            objects.Remove(key);
        }
    }

    private Dictionary<(string Type, string Id), List<WorldObject>> Load()
    {
        if (objects is not null)
        {
            return objects;
        }

        var (loaded, records) = (new Dictionary<(string Type, string Id), List<WorldObject>>(), 0);
        foreach (var record in ledger?.Read() ?? [])
        {
            Apply(loaded, record);
            records++;
        }

        if (records > FewRecords && records > 2 * loaded.Count)
        {
            ledger!.Rewrite(loaded.Values.SelectMany(static same => same).Select(static it =>
                new WorldRecord(WorldChange.Create, it)));
        }

        return objects = loaded;
    }

    private WorldObject Opened(WorldObject it, ReadOnlySpan<PropertyMap> known) => it with
    {
        Inputs = Seal.Unseal(it.Inputs, known),
        Outputs = Seal.Unseal(it.Outputs, known),
    };
}
