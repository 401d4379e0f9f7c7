using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Turns inputs into messages.</summary>
/// <remarks>
/// A pass never waits: it notes every output that is not there yet and goes on. When some were missing, they are
/// awaited together and the properties that need them are written again, so that there are at most as many passes as
/// outputs are nested in outputs, and for most resources one, without a state machine per value.
/// </remarks>
/// <param name="features">What the engine understands.</param>
/// <param name="context">What messages are about: a resource, or a text.</param>
/// <param name="keepOutputValues">Whether outputs travel with their dependencies.</param>
internal sealed partial class Serializer(Features features, object context, bool keepOutputValues = false)
{
    private readonly List<Task> missing = [];
    private readonly List<string> path = [];
    private Resource[] dependencies = ResourceSets.Empty;
    private bool isKnown = true;
    private bool isSecret;
    private int outputDepth;

    /// <summary>The members of arguments, or the values of dictionary arguments.</summary>
    public ValueTask<SerializedInputs> InputsAsync(InputArgs args) =>
        args is IDictionaryArgs { Values: var values } ? InputsAsync(values) : RunAsync(Members(args));

    /// <summary>Values by name.</summary>
    public ValueTask<SerializedInputs> InputsAsync(IEnumerable<KeyValuePair<string, object?>> values) => RunAsync(
    [
        .. values.Select(static pair => new SerializedProperty(pair.Key, pair.Value))
            .OrderBy(static property => property.Name, StringComparer.Ordinal),
    ]);

    /// <summary>One value, with everything that is behind it.</summary>
    public async ValueTask<OutputData<Value>> ValueAsync(object? value)
    {
        var inputs = await RunAsync([new SerializedProperty("", value)]).ConfigureAwait(false);
        var written = inputs.Struct.Fields.TryGetValue("", out var found) ? found : Value.ForNull();
        return new(written, inputs.IsKnown, inputs.IsSecret, inputs.Dependencies());
    }

    private static SerializedProperty[] Members(InputArgs args)
    {
        var members = ArgsShape.Of(args.GetType()).Members;
        var properties = new SerializedProperty[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            properties[i] = new(members[i].Name, members[i].Get(args));
        }

        return properties;
    }

    private async ValueTask<SerializedInputs> RunAsync(SerializedProperty[] properties)
    {
        var (allKnown, anySecret) = (true, false);
        while (true)
        {
            Pass(properties, ref allKnown, ref anySecret);
            if (missing.Count == 0)
            {
                return new SerializedInputs(Collect(properties), properties, allKnown, anySecret);
            }

            foreach (var task in missing)
            {
                await task.ConfigureAwait(false);
            }

            missing.Clear();
        }
    }

    private void Pass(SerializedProperty[] properties, ref bool allKnown, ref bool anySecret)
    {
        foreach (ref var property in properties.AsSpan())
        {
            if (property.Written is not null || property.Source is null)
            {
                continue;
            }

            (dependencies, isKnown, isSecret) = (ResourceSets.Empty, true, false);
            var missingBefore = missing.Count;
            path.Add(property.Name);
            var written = Write(property.Source);
            path.RemoveAt(path.Count - 1);
            if (missing.Count > missingBefore)
            {
                continue;
            }

            property.Written = written;
            property.Dependencies = property.IsSent ? dependencies : ResourceSets.Empty;
            allKnown &= isKnown;
            anySecret |= isSecret;
        }
    }

    private static Struct Collect(SerializedProperty[] properties)
    {
        var written = new Struct();
        foreach (var property in properties)
        {
            if (property.IsSent)
            {
                written.Fields.Add(property.Name, property.Written);
            }
        }

        return written;
    }
}
