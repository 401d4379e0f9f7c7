using Pulumi.Serialization;

namespace Pulumi;

/// <summary>How a provider is named in the protocol: <c>URN::ID</c>.</summary>
internal static class ProviderReference
{
    public static async ValueTask<string> OfAsync(ProviderResource? provider)
    {
        if (provider is null)
        {
            return "";
        }

        var reply = await provider.Registration.Reply.ConfigureAwait(false);
        return $"{reply.Urn}::{reply.Id ?? WireSignature.Unknown}";
    }
}
