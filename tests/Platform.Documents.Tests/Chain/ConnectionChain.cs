using System.Text;
using System.Text.Json.Nodes;

namespace Infra.Platform.Documents.Tests.Chain;

/// <summary>How an app reaches its database: who writes which key of the Secret, and who reads it.</summary>
internal sealed class ConnectionChain
{
    private readonly List<(string Reader, string Secret, string Key)> reads = [];
    private readonly Dictionary<string, string> keys = [];
    private readonly List<string> broken = [];
    private readonly StringBuilder text = new();

    public ConnectionChain(IReadOnlyList<JsonObject> database, IReadOnlyList<JsonObject> app, JsonNode table)
    {
        var secret = ReadKeys(database);
        ReadSchema(database, table);
        ReadApp(app);
        foreach (var (reader, name, key) in reads)
        {
            text.Append(reader).Append(" <- ").Append(name).Append('/').Append(key).Append('\n');
            if (name != secret || !keys.ContainsKey(key))
            {
                broken.Add($"{reader}: nobody writes {name}/{key}");
            }
        }
    }

    /// <summary>The keys of the Secret.</summary>
    public IEnumerable<string> Keys => keys.Keys;

    /// <summary>What is read and never written.</summary>
    public IReadOnlyList<string> Broken => broken;

    /// <summary>The chain for people.</summary>
    public string Text => text.ToString();

    /// <summary>The Secret comes from connection details, or from an ExternalSecret with a template.</summary>
    private string ReadKeys(IReadOnlyList<JsonObject> database)
    {
        var written = database.FirstOrDefault(static one => one.Text("kind") == "Secret");
        var maker = written ?? database.Single(static one => one.Text("kind") == "ExternalSecret");
        var target = maker.Object("spec").Object("target");
        var name = written.Object("metadata").Text("name") ?? target.Text("name")!;
        var data = written?.Object("data") ?? target.Object("template").Object("data");
        text.Append("Secret ").Append(name).Append(" by ").Append(maker.Text("kind")).Append('\n');
        foreach (var (key, value) in data)
        {
            var shown = written is null
                ? value.Text()
                : Encoding.UTF8.GetString(Convert.FromBase64String(value.Text()));
            keys[key] = shown;
            text.Append("  ").Append(key).Append(" = ").Append(shown).Append('\n');
        }

        return name;
    }

    private void ReadSchema(IReadOnlyList<JsonObject> database, JsonNode table)
    {
        var schema = database.Single(static one => one.Text("apiVersion") == "databases.schemahero.io/v1alpha4");
        var name = schema.Object("metadata").Text("name");
        foreach (var (field, value) in schema.Object("spec").Object("connection").Object("postgres"))
        {
            Read($"Database {name}: {field}", value.Object("valueFrom").Object("secretKeyRef"));
        }

        var (wanted, of) = (table.Object("spec").Text("database"), table.Object("metadata").Text("name"));
        text.Append("Table ").Append(of).Append(" <- Database ").Append(wanted).Append('\n');
        if (wanted != name)
        {
            broken.Add($"Table {of}: there is no Database {wanted}");
        }
    }

    private void ReadApp(IReadOnlyList<JsonObject> app)
    {
        var deployment = app.Single(static one => one.Text("kind") == "Deployment");
        var containers = deployment.Object("spec").Object("template").Object("spec").Elements("containers");
        foreach (var variable in containers.SelectMany(static container => container.Elements("env")))
        {
            if (variable.Object("valueFrom").Object("secretKeyRef") is { Count: > 0 } reference)
            {
                var name = deployment.Object("metadata").Text("name");
                var waits = reference.Flag("optional") ? " (optional)" : "";
                Read($"Deployment {name}: {variable.Text("name")}{waits}", reference);
            }
        }
    }

    private void Read(string reader, JsonObject reference) =>
        reads.Add((reader, reference.Text("name") ?? "?", reference.Text("key") ?? "?"));
}
