namespace Infra.Engine.Tests;

/// <summary>Objects outside of the engine's reach: what providers made, by id, with the URN they were made for.</summary>
internal sealed class FakeWorld
{
    private readonly Dictionary<string, FakeObject> objects = new(StringComparer.Ordinal);
    private int made;

    public IReadOnlyCollection<FakeObject> Objects => objects.Values;

    public List<string> Calls { get; } = [];

    public FakeObject Create(Urn urn, PropertyMap inputs)
    {
        var created = new FakeObject($"{urn.Name}-{++made}", urn, made, inputs);
        objects[created.Id] = created;
        return created;
    }

    public void Update(string id, PropertyMap inputs) => objects[id] = objects[id] with { Inputs = inputs };

    public void Delete(string id) => objects.Remove(id);

    public FakeObject? Find(string id) => objects.GetValueOrDefault(id);

    public FakeObject? FindByUrn(Urn urn) =>
        objects.Values.Where(candidate => candidate.Urn == urn).MaxBy(static candidate => candidate.Number);
}

/// <summary>One object of a <see cref="FakeWorld"/>.</summary>
internal sealed record FakeObject(string Id, Urn Urn, int Number, PropertyMap Inputs);
