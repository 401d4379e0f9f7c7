using System.Text.Json.Nodes;

namespace Infra.Components.GitOps;

/// <summary>A cluster beside the one that Argo CD runs in.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Key">Entry of the platform's store with the fields <c>server</c>, <c>certificateAuthority</c> (PEM in
/// base64) and <c>token</c>.</param>
public sealed record ClusterDestination(string Name, string Key)
{
    /// <summary>The Secret by which Argo CD knows it; External Secrets puts in the fields.</summary>
    internal ImmutableDictionary<string, string> Data => ImmutableDictionary<string, string>.Empty
        .Add("name", Name)
        .Add("server", "{{ .server }}")
        .Add("config", new JsonObject
        {
            ["bearerToken"] = "{{ .token }}",
            ["tlsClientConfig"] = new JsonObject { ["caData"] = "{{ .certificateAuthority }}" },
        }.ToJsonString());
}
