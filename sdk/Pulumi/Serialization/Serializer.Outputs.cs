using Google.Protobuf.WellKnownTypes;

namespace Pulumi.Serialization;

internal sealed partial class Serializer
{
    private Value WriteOutput(IOutput output)
    {
        if (!output.TryGetData(out var data))
        {
            return Miss(output.Completion);
        }

        var outer = dependencies;
        dependencies = data.Resources;
        outputDepth++;
        isKnown &= data.IsKnown;
        isSecret |= data.IsSecret;
        var value = data.IsKnown ? Write(data.Value) : Value.ForString(WireSignature.Unknown);
        outputDepth--;
        var mine = dependencies;
        dependencies = ResourceSets.Union(outer, mine);
        if (keepOutputValues && outputDepth == 0 && (!data.IsKnown || data.IsSecret || mine.Length > 0))
        {
            return OutputValue(data, value, mine);
        }

        return data.IsKnown && data.IsSecret && features.Secrets ? SecretOf(value) : value;
    }

    private static Value SecretOf(Value value)
    {
        var secret = WireSignature.Start(WireSignature.Secret);
        secret.Fields.Add("value", value);
        return Value.ForStruct(secret);
    }

    private Value OutputValue(in OutputData<object?> data, Value value, Resource[] behind)
    {
        var output = WireSignature.Start(WireSignature.OutputValue);
        if (data.IsKnown)
        {
            output.Fields.Add("value", value);
        }

        if (data.IsSecret)
        {
            output.Fields.Add("secret", Value.ForBool(true));
        }

        var urns = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var resource in behind)
        {
            if (!resource.Registration.Reply.IsCompletedSuccessfully)
            {
                return Miss(resource.Registration.Reply);
            }

            urns.Add(resource.Registration.Reply.Result.Urn);
        }

        if (urns.Count > 0)
        {
            output.Fields.Add("dependencies", Value.ForList([.. urns.Select(Value.ForString)]));
        }

        return Value.ForStruct(output);
    }

    private Value WriteResource(Resource resource)
    {
        if (!keepOutputValues)
        {
            // A remote component gets the resource itself, and makes of a property with dependencies an output of it.
            dependencies = ResourceSets.Union(dependencies, resource.Registration.Self);
        }

        if (!resource.Registration.Reply.IsCompletedSuccessfully)
        {
            return Miss(resource.Registration.Reply);
        }

        var reply = resource.Registration.Reply.Result;
        var hasId = resource is CustomResource;
        if (!features.ResourceReferences)
        {
            isKnown &= !hasId || reply.Id is not null;
            return Value.ForString(hasId ? reply.Id ?? WireSignature.Unknown : reply.Urn);
        }

        var written = WireSignature.Start(WireSignature.Reference);
        written.Fields.Add("urn", Value.ForString(reply.Urn));
        if (hasId)
        {
            written.Fields.Add("id", Value.ForString(reply.Id ?? ""));
        }

        return Value.ForStruct(written);
    }
}
