using System.Text.Json.Nodes;

namespace Infra.Components.Clusters;

/// <summary>A kubeconfig without a credential: a command of the cloud gives a short-lived one when asked.</summary>
internal sealed record ExecKubeconfig(string Name, string Server, string AuthorityBase64)
{
    /// <summary>The command that gives a token.</summary>
    public required string Command { get; init; }

    /// <summary>Its arguments. Default: none.</summary>
    public string[] Arguments { get; init; } = [];

    /// <summary>Whether the command wants to be told which cluster it is for.</summary>
    public bool TellsCluster { get; init; }

    /// <summary>The file's content.</summary>
    public string Write() => new JsonObject
    {
        ["apiVersion"] = "v1",
        ["kind"] = "Config",
        ["clusters"] = Named("cluster", new JsonObject
        {
            ["server"] = Server,
            ["certificate-authority-data"] = AuthorityBase64,
        }),
        ["users"] = Named("user", new JsonObject { ["exec"] = Exec() }),
        ["contexts"] = Named("context", new JsonObject { ["cluster"] = Name, ["user"] = Name }),
        ["current-context"] = Name,
    }.ToJsonString();

    private JsonArray Named(string key, JsonObject value) => new(new JsonObject { ["name"] = Name, [key] = value });

    private JsonObject Exec()
    {
        var exec = new JsonObject
        {
            ["apiVersion"] = "client.authentication.k8s.io/v1beta1",
            ["command"] = Command,
            ["args"] = new JsonArray([.. Arguments.Select(static argument => (JsonNode)argument)]),
            ["interactiveMode"] = "Never",
        };
        if (TellsCluster)
        {
            exec["provideClusterInfo"] = true;
        }

        return exec;
    }
}
