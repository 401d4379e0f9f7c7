using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Infra.Engine;

namespace Infra.Conformance;

/// <summary>Providers that answer what was recorded: by method, by resource or function, and by count.</summary>
internal sealed class ProviderPlayer(RecordedStep step, Traffic traffic, Tokens tokens) : IProviderSource
{
    private const string ErrorPrefix = " desc = ";

    // Ours knows nothing of them: the port carries what a provider needs, and the rest is about the connection.
    private static readonly string[] Unported =
        ["name", "type", "randomSeed", "resourceStatusAddress", "resourceStatusToken"];

    private readonly JsonComparer comparer = new(tokens);
    private readonly List<RecordedCall> left = [.. step.Calls.Where(static call => call.ToProvider)];
    private readonly ProviderSpeech speech = new(step);
    private readonly Dictionary<string, int> failures = new(StringComparer.Ordinal);
    private bool isBegun;

    /// <summary>The packages and versions that were installed where the recordings were made.</summary>
    public required ImmutableHashSet<string> Installed { get; init; }

    /// <summary>Hears of each call before it is answered; null when nobody listens.</summary>
    public Action<string>? OnCall { get; init; }

    /// <inheritdoc/>
    public void Listen(Action<EngineEvent.Diagnostic> hear) => speech.Listen(hear);

    /// <summary>Hears of what happens: without a program, providers were found before the first step.</summary>
    public void Hear(EngineEvent engineEvent)
    {
        if (engineEvent is EngineEvent.ResourcePre && !isBegun
            && step.Calls.All(static call => call.Method != "LanguageRuntime/Run"))
        {
            isBegun = true;
            speech.Found();
        }
    }

    /// <inheritdoc/>
    public ValueTask<IProvider> LoadAsync(ProviderRequest request, CancellationToken cancellation)
    {
        var wanted = $"{request.Package}-v{request.Version}";
        if (Installed.Any(name => request.Version is ""
            ? name.StartsWith(wanted, StringComparison.Ordinal)
            : name == wanted))
        {
            speech.Found();
            return ValueTask.FromResult<IProvider>(new RecordedProvider(this, request.Package, AcceptsResources()));
        }

        var version = request.Version is "" ? "" : $" at version v{request.Version}";
        throw new ProviderException(
            $"no resource plugin 'pulumi-resource-{request.Package}' found in the workspace{version} or on your $PATH");
    }

    /// <summary>Answers a call.</summary>
    /// <exception cref="ProviderException">It was answered with an error, or not recorded.</exception>
    public async Task<JsonNode> AnswerAsync(string method, string subject, JsonObject request)
    {
        var call = Take("ResourceProvider/" + method, subject, request);
        if (call is null)
        {
            traffic.Add(Difference.Of(
                $"provider {method} {subject}", "no call", tokens.Normal(WireJson.Plain(request))));
            throw new ProviderException($"nothing was recorded for {method} of {subject}");
        }

        traffic.Begun(call);
        await traffic.TurnOfAsync(call, CancellationToken.None);
        OnCall?.Invoke($"{method} {subject}");
        traffic.Add(comparer.Compare($"provider {method} {subject}", Expected(call), request));
        speech.Work(method, subject);
        await traffic.EndOfAsync(call);
        try
        {
            if (call.Error is { } error)
            {
                throw Failure(subject, error);
            }

            return JsonNode.Parse(tokens.Filled(WireJson.Plain(call.Response ?? new JsonObject())))!;
        }
        finally
        {
            traffic.Ended(call);
        }
    }

    /// <summary>Notes the calls that were recorded and never came.</summary>
    public void Finish()
    {
        foreach (var missing in left)
        {
            traffic.Add(Difference.Of(
                $"provider {missing.Method["ResourceProvider/".Length..]} {missing.Subject}", "a call", "no call"));
        }
    }

    private RecordedCall? Take(string method, string subject, JsonObject request)
    {
        lock (left)
        {
            var candidates = left.Where(call => call.Method == method
                && (method.EndsWith("/Configure", StringComparison.Ordinal) ? call.Package : call.Subject) == subject);
            var call = method is "ResourceProvider/Configure" or "ResourceProvider/Invoke"
                ? candidates.FirstOrDefault(one => comparer.Compare("", Expected(one), request) is null)
                    ?? candidates.FirstOrDefault()
                : candidates.FirstOrDefault();
            if (call is not null)
            {
                left.Remove(call);
            }

            return call;
        }
    }

    private static JsonObject Expected(RecordedCall call)
    {
        var request = call.Request.DeepClone().AsObject();
        foreach (var key in Unported)
        {
            request.Remove(key);
        }

        if (call.Method.EndsWith("/Configure", StringComparison.Ordinal))
        {
            return new JsonObject { ["args"] = request["args"]?.DeepClone() };
        }

        if (call.Method.EndsWith("/Invoke", StringComparison.Ordinal))
        {
            request.Remove("preview");
        }

        // A get says that nothing is known, an import says nothing.
        foreach (var empty in request.Where(pair => call.Method.EndsWith("/Read", StringComparison.Ordinal)
            && pair.Value is JsonObject { Count: 0 }).ToList())
        {
            request.Remove(empty.Key);
        }

        return request;
    }

    // The error's text is all that was recorded of it; what was made after all stands in the event of the failure, and
    // of a preview what was told.
    private ProviderException Failure(string subject, string error)
    {
        var message = error[(error.IndexOf(ErrorPrefix, StringComparison.Ordinal) + ErrorPrefix.Length)..];
        var events = step.Events.Select(static line => line["resOpFailedEvent"]?["metadata"])
            .Where(metadata =>
                WireJson.Text(metadata, "urn") == subject && metadata!["new"]?["initErrors"] is not null);
        failures[subject] = failures.GetValueOrDefault(subject) + 1;
        return events.ElementAtOrDefault(failures[subject] - 1)?["new"] is { } partial
            ? new ProviderInitException(
                WireJson.Text(partial, "id"),
                PropertyMap.Empty,
                WireJson.Properties(partial["outputs"]),
                [.. partial["initErrors"]!.AsArray().Select(static reason => reason!.GetValue<string>())])
            : ReasonsOf(subject, message) is { } reasons
            ? new ProviderInitException("", PropertyMap.Empty, PropertyMap.Empty, reasons)
            : new ProviderException(message);
    }

    private ImmutableArray<string>? ReasonsOf(string subject, string message)
    {
        var told = step.Events
            .Select(static line => line["diagnosticEvent"])
            .Where(said => WireJson.Text(said, "urn") == subject)
            .Select(static said => WireJson.Text(said, "message").TrimEnd('\n').Split("occurred:\n\t* "))
            .FirstOrDefault(parts => parts is [_, var all] && all.Contains(message, StringComparison.Ordinal));
        return told is null ? null : [.. told[1].Split("\n\t* ")];
    }

    private bool AcceptsResources() => step.Calls.Any(static call =>
        call.Method == "ResourceProvider/Configure" && call.Response?["acceptResources"]?.GetValue<bool>() == true);
}
