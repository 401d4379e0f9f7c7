using System.Text.Json.Nodes;

namespace Infra.Components.Clusters;

/// <summary>A kubeconfig that acts as a ServiceAccount of the cluster, by a token that somebody made for it.</summary>
public static class TokenKubeconfig
{
    /// <summary>The file's content, secret.</summary>
    /// <param name="name">What the cluster is called.</param>
    /// <param name="access">A JSON object with the fields <c>server</c>, <c>certificateAuthority</c> and <c>token</c>;
    /// empty where it is not known yet.</param>
    public static Output<string> Of(string name, Output<string> access) => Output.CreateSecret(access.Apply(text =>
    {
        var fields = text.Length == 0 ? [] : (JsonObject)JsonNode.Parse(text)!;
        return Write(name, Field("server"), Field("certificateAuthority"), Field("token"));

        string Field(string key) => (string?)fields[key] ?? "";
    }));

    /// <summary>The same for External Secrets, which puts in the fields.</summary>
    internal static string Template(string name) =>
        Write(name, "{{ .server }}", "{{ .certificateAuthority }}", "{{ .token }}");

    private static string Write(string name, string server, string authority, string token) => new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Config",
        ["clusters"] = Named(name, "cluster", new JsonObject
        {
            ["server"] = server,
            ["certificate-authority-data"] = authority,
        }),
        ["users"] = Named(name, "user", new JsonObject { ["token"] = token }),
        ["contexts"] = Named(name, "context", new JsonObject { ["cluster"] = name, ["user"] = name }),
        ["current-context"] = name,
    }.ToJsonString();

    private static JsonArray Named(string name, string key, JsonObject value) =>
        new(new JsonObject { ["name"] = name, [key] = value });
}
