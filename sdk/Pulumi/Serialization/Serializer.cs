using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

/// <summary>Turns inputs into messages.</summary>
/// <remarks>
/// A pass never waits: it notes every output that is not there yet and goes on. When some were missing, they are
/// awaited together and the pass is repeated, so that there are at most as many passes as outputs are nested in
/// outputs, and for most resources one, without a state machine per value.
/// </remarks>
internal sealed partial class Serializer(Features features, bool keepOutputValues = false)
{
    private readonly List<Task> missing = [];
    private readonly List<string> path = [];
    private Resource[] dependencies = ResourceSets.Empty;
    private bool isKnown = true;
    private bool isSecret;
    private int outputDepth;

    /// <summary>The members of arguments, or the values of dictionary arguments.</summary>
    public ValueTask<SerializedInputs> InputsAsync(string context, InputArgs args) =>
        RunAsync(context, args, static (serializer, args) => serializer.Inputs((InputArgs)args));

    /// <summary>Values by name.</summary>
    public ValueTask<SerializedInputs> InputsAsync(string context, IEnumerable<KeyValuePair<string, object?>> values)
    {
        var sorted = values.OrderBy(static pair => pair.Key, StringComparer.Ordinal).ToArray();
        return RunAsync(context, sorted, static (serializer, values) =>
            serializer.Properties((KeyValuePair<string, object?>[])values));
    }

    /// <summary>One value, with everything that is behind it.</summary>
    public async ValueTask<OutputData<Value>> ValueAsync(string context, object? value)
    {
        var single = KeyValuePair.Create("", value);
        var inputs = await RunAsync(context, new[] { single }, static (serializer, values) =>
            serializer.Properties((KeyValuePair<string, object?>[])values)).ConfigureAwait(false);
        var written = inputs.Properties.Fields.TryGetValue("", out var found) ? found : Value.ForNull();
        return new(written, inputs.IsKnown, inputs.IsSecret, inputs.AllDependencies());
    }

    private async ValueTask<SerializedInputs> RunAsync(
        string context, object source, Func<Serializer, object, SerializedInputs> pass)
    {
        while (true)
        {
            missing.Clear();
            path.Clear();
            path.Add(context);
            isKnown = true;
            isSecret = false;
            var inputs = pass(this, source);
            if (missing.Count == 0)
            {
                return inputs;
            }

            foreach (var task in missing)
            {
                await task.ConfigureAwait(false);
            }
        }
    }

    private SerializedInputs Inputs(InputArgs args)
    {
        if (args is IDictionaryArgs { Values: var values })
        {
            return Properties([.. values.OrderBy(static pair => pair.Key, StringComparer.Ordinal)]);
        }

        var members = ArgsShape.Of(args.GetType()).Members;
        var pairs = new KeyValuePair<string, object?>[members.Length];
        for (var i = 0; i < members.Length; i++)
        {
            var value = members[i].Get(args);
            pairs[i] = new(members[i].Name, members[i].Json && value is not null ? new JsonText(value) : value);
        }

        return Properties(pairs);
    }

    private SerializedInputs Properties(KeyValuePair<string, object?>[] values)
    {
        var properties = new Struct();
        var behind = new List<(string, Resource[])>(values.Length);
        foreach (var (name, value) in values)
        {
            if (value is null)
            {
                continue;
            }

            dependencies = ResourceSets.Empty;
            path.Add(name);
            var written = Write(value);
            path.RemoveAt(path.Count - 1);
            if (written.KindCase == Value.KindOneofCase.NullValue)
            {
                continue;
            }

            properties.Fields.Add(name, written);
            behind.Add((name, dependencies));
        }

        return new SerializedInputs(properties, behind, isKnown, isSecret);
    }
}
