namespace Infra.Engine.Tests;

/// <summary>
/// Objects outside of the engine's reach: what providers made, by id, with the URN they were made for. What names
/// another as its host goes with it.
/// </summary>
internal sealed class FakeWorld
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, FakeObject> objects = new(StringComparer.Ordinal);
    private int made;

    public IReadOnlyCollection<FakeObject> Objects => objects.Values;

    public List<string> Calls { get; } = [];

    public Power Power { get; set; } = new();

    public FakeObject Create(Urn urn, PropertyMap inputs)
    {
        Power.Use();
        lock (gate)
        {
            var created = new FakeObject($"{urn.Name}-{++made}", urn, made, inputs);
            objects[created.Id] = created;
            Calls.Add($"create {urn.Name}");
            return created;
        }
    }

    public void Update(Urn urn, string id, PropertyMap inputs)
    {
        Power.Use();
        lock (gate)
        {
            objects[id] = objects[id] with { Inputs = inputs };
            Calls.Add($"update {urn.Name}");
        }
    }

    public void Delete(Urn urn, string id)
    {
        Power.Use();
        lock (gate)
        {
            DeleteWithGuests(id);
            Calls.Add($"delete {urn.Name}");
        }
    }

    public FakeObject? Find(string id)
    {
        lock (gate)
        {
            return objects.GetValueOrDefault(id);
        }
    }

    public FakeObject? FindByUrn(Urn urn)
    {
        lock (gate)
        {
            return objects.Values.Where(candidate => candidate.Urn == urn).MaxBy(static candidate => candidate.Number);
        }
    }

    private void DeleteWithGuests(string id)
    {
        objects.Remove(id);
        foreach (var guest in objects.Values.Where(guest => Equals(guest.Inputs["host"], (PropertyValue)id)).ToList())
        {
            DeleteWithGuests(guest.Id);
        }
    }
}

/// <summary>One object of a <see cref="FakeWorld"/>.</summary>
internal sealed record FakeObject(string Id, Urn Urn, int Number, PropertyMap Inputs);
