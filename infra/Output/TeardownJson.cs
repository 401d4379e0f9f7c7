using Infra.Engine.Host;
using Infra.Operations;

namespace Infra.Output;

/// <summary>What destroying leaves and what must go before it, for machines: <c>kept</c> and <c>drain</c>.</summary>
internal static class TeardownJson
{
    /// <summary>Writes both; what there is nothing of is left out.</summary>
    public static void Write(StateJsonWriter json, Teardown teardown)
    {
        json.List("kept", teardown.Kept, static (json, kept) =>
        {
            json.StartObject();
            json.Property("urn", kept.Urn);
            json.Property("reason", kept.Reason.ToString().ToLowerInvariant());
            json.EndObject();
        });
        json.List("drain", teardown.Drains, static (json, drain) =>
        {
            json.StartObject();
            json.Property("what", drain.What);
            json.Property("why", drain.Why);
            json.Property("look", drain.Look);
            json.EndObject();
        });
    }
}
