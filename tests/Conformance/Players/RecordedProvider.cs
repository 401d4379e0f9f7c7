using System.Text.Json.Nodes;
using Infra.Engine;
using Infra.Engine.Host;

namespace Infra.Conformance;

/// <summary>One provider of a recording: says in its terms what the engine asks, and reads what was answered.</summary>
internal sealed class RecordedProvider(ProviderPlayer player, string package, bool acceptResources) : IProvider
{
    /// <inheritdoc/>
    public bool CanFindByUrn => false;

    /// <inheritdoc/>
    public async ValueTask<CheckResult> CheckConfigAsync(CheckRequest request, CancellationToken cancellation)
    {
        // Configurations are checked in clear: what was secret is so again in the answer.
        var json = new JsonObject
        {
            ["urn"] = request.Urn.Value,
            ["olds"] = Clear(request.OldInputs ?? PropertyMap.Empty),
            ["news"] = Clear(request.NewInputs),
        };
        var answer = Checked(await AskAsync("CheckConfig", request.Urn, json));
        return answer with { Inputs = Secrecy.Spread(request.NewInputs, answer.Inputs, []) };
    }

    /// <inheritdoc/>
    public async ValueTask<DiffResult> DiffConfigAsync(DiffRequest request, CancellationToken cancellation)
    {
        var json = new JsonObject
        {
            ["urn"] = request.Urn.Value,
            ["olds"] = Clear(request.OldOutputs),
            ["news"] = Clear(request.NewInputs),
            ["oldInputs"] = Clear(request.OldInputs),
        };
        return WireJson.Diff(await AskAsync("DiffConfig", request.Urn, json));
    }

    /// <inheritdoc/>
    public async ValueTask ConfigureAsync(PropertyMap inputs, CancellationToken cancellation) =>
        await player.AnswerAsync("Configure", package, new JsonObject { ["args"] = Json(inputs) });

    /// <inheritdoc/>
    public async ValueTask<CheckResult> CheckAsync(CheckRequest request, CancellationToken cancellation) =>
        Checked(await AskAsync("Check", request.Urn, Request(request)));

    /// <inheritdoc/>
    public async ValueTask<DiffResult> DiffAsync(DiffRequest request, CancellationToken cancellation) =>
        WireJson.Diff(await AskAsync("Diff", request.Urn, Request(request)));

    /// <inheritdoc/>
    public async ValueTask<CreateResult> CreateAsync(CreateRequest request, CancellationToken cancellation)
    {
        var json = new JsonObject { ["urn"] = request.Urn.Value, ["properties"] = Json(request.Inputs) };
        Add(json, request.Timeout, request.Preview);
        var answer = await AskAsync("Create", request.Urn, json);
        return new CreateResult(WireJson.Text(answer, "id"), WireJson.Properties(answer["properties"]));
    }

    /// <inheritdoc/>
    public async ValueTask<ReadResult> ReadAsync(ReadRequest request, CancellationToken cancellation)
    {
        var json = new JsonObject { ["id"] = request.Id, ["urn"] = request.Urn.Value };
        if (request.Outputs.Count > 0)
        {
            json["properties"] = Json(request.Outputs);
        }

        if (request.Inputs.Count > 0)
        {
            json["inputs"] = Json(request.Inputs);
        }

        var answer = await AskAsync("Read", request.Urn, json);
        return new ReadResult(
            WireJson.Text(answer, "id"),
            answer["inputs"] is { } inputs ? WireJson.Properties(inputs) : null,
            WireJson.Properties(answer["properties"]));
    }

    /// <inheritdoc/>
    public async ValueTask<UpdateResult> UpdateAsync(UpdateRequest request, CancellationToken cancellation)
    {
        var json = Request(new DiffRequest(
            request.Urn, request.Id, request.OldInputs, request.OldOutputs, request.NewInputs, request.IgnoreChanges));
        json["news"] = Json(request.NewInputs);
        Add(json, request.Timeout, request.Preview);
        return new UpdateResult(WireJson.Properties((await AskAsync("Update", request.Urn, json))["properties"]));
    }

    /// <inheritdoc/>
    public async ValueTask DeleteAsync(DeleteRequest request, CancellationToken cancellation)
    {
        var json = new JsonObject
        {
            ["id"] = request.Id,
            ["urn"] = request.Urn.Value,
            ["properties"] = Bare(Json(request.Outputs)),
            ["oldInputs"] = Bare(Json(request.Inputs)),
        };
        Add(json, request.Timeout, preview: false);
        await AskAsync("Delete", request.Urn, json);
    }

    /// <inheritdoc/>
    public async ValueTask<InvokeResult> InvokeAsync(
        string token, PropertyMap arguments, CancellationToken cancellation)
    {
        var answer = await player.AnswerAsync(
            "Invoke", token, new JsonObject { ["tok"] = token, ["args"] = Json(arguments) });
        return new InvokeResult(WireJson.Properties(answer["return"]), WireJson.Failures(answer));
    }

    /// <inheritdoc/>
    public ValueTask<ReadResult?> FindByUrnAsync(Urn urn, PropertyMap inputs, CancellationToken cancellation) =>
        ValueTask.FromResult<ReadResult?>(null);

    private static CheckResult Checked(JsonNode answer) =>
        new(WireJson.Properties(answer["inputs"]), WireJson.Failures(answer));

    private static void Add(JsonObject json, TimeSpan? timeout, bool preview)
    {
        if (timeout is { } time)
        {
            json["timeout"] = time.TotalSeconds;
        }

        if (preview)
        {
            json["preview"] = true;
        }
    }

    private JsonObject Request(CheckRequest request) => new()
    {
        ["urn"] = request.Urn.Value,
        ["olds"] = Json(request.OldInputs ?? PropertyMap.Empty),
        ["news"] = Json(request.NewInputs),
    };

    private JsonObject Request(DiffRequest request)
    {
        var json = new JsonObject
        {
            ["id"] = request.Id,
            ["urn"] = request.Urn.Value,
            ["olds"] = Bare(Json(request.OldOutputs)),
            ["news"] = Bare(Json(request.NewInputs)),
            ["oldInputs"] = Bare(Json(request.OldInputs)),
        };
        if (!request.IgnoreChanges.IsEmpty)
        {
            var paths = request.IgnoreChanges.Select(static path => JsonValue.Create(path));
            json["ignoreChanges"] = new JsonArray([.. paths]);
        }

        return json;
    }

    // Of assets only the hashes are told where they are compared or go: what the wire does, not the engine.
    private static JsonNode Bare(JsonNode node)
    {
        if (node is JsonObject map && WireJson.Text(map, Signatures.Key) is Signatures.Asset or Signatures.Archive)
        {
            foreach (var key in (string[])["text", "path", "uri", "assets"])
            {
                ((JsonObject)node).Remove(key);
            }
        }

        foreach (var child in node switch
        {
            JsonObject fields => fields.Select(static pair => pair.Value),
            JsonArray list => list,
            _ => [],
        })
        {
            _ = child is null or JsonValue ? child : Bare(child);
        }

        return node;
    }

    private JsonNode Json(PropertyMap properties) => WireJson.Of(properties, acceptResources);

    private JsonNode Clear(PropertyMap properties) => WireJson.Of(properties, acceptResources, acceptSecrets: false);

    private Task<JsonNode> AskAsync(string method, Urn urn, JsonObject request) =>
        player.AnswerAsync(method, urn.Value, request);
}
