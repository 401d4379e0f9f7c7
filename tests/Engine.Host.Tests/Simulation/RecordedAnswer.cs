using System.Text.Json;

namespace Infra.Engine.Host.Tests.Simulation;

/// <summary>What was recorded and what the simulation answers to the same call.</summary>
internal sealed record RecordedAnswer(
    SortedDictionary<string, string> Expected, SortedDictionary<string, string> Actual)
{
    public IEnumerable<(string Path, string Recorded, string Simulated)> Differences()
    {
        foreach (var path in Expected.Keys.Union(Actual.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var expected = Expected.GetValueOrDefault(path, "nothing");
            var actual = Actual.GetValueOrDefault(path, "nothing");
            if (expected != actual)
            {
                yield return (path, expected, actual);
            }
        }
    }

    public static async Task<RecordedAnswer?> OfAsync(IProvider provider, RecordedCall call)
    {
        try
        {
            return call.Method switch
            {
                "Check" => await CheckAsync(provider, call),
                "Diff" => await DiffAsync(provider, call),
                "Create" => await CreateAsync(provider, call),
                "Update" => await UpdateAsync(provider, call),
                "Delete" => await DeleteAsync(provider, call),
                _ => null,
            };
        }
        catch (ProviderException e)
        {
            return new(Error(call.Error), Error(e.Message));
        }
    }

    private static async Task<RecordedAnswer> CheckAsync(IProvider provider, RecordedCall call)
    {
        var olds = call.Map("olds");
        var result = await provider.CheckAsync(
            new(call.Urn, olds.Count == 0 ? null : olds, call.Map("news"), [1, 2, 3], false), default);
        var expected = Flat.Of(RecordedCall.Map(call.Response, "inputs"));
        var actual = Flat.Of(result.Inputs);
        if (call.Response.TryGetProperty("failures", out var failures))
        {
            foreach (var failure in failures.EnumerateArray())
            {
                var property = failure.GetProperty("property").GetString();
                expected["failure " + property] = failure.GetProperty("reason").GetString()!;
            }
        }

        foreach (var failure in result.Failures)
        {
            actual["failure " + failure.Property] = failure.Reason;
        }

        return new(expected, actual);
    }

    private static async Task<RecordedAnswer> DiffAsync(IProvider provider, RecordedCall call)
    {
        var result = await provider.DiffAsync(
            new(call.Urn, call.Text("id"), call.Map("oldInputs"), call.Map("olds"), call.Map("news"), []), default);
        var expected = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["changes"] = call.Response.GetProperty("changes").GetString()!,
            ["deleteBeforeReplace"] = call.Response.TryGetProperty("deleteBeforeReplace", out _).ToString(),
            ["replaces"] = Texts(call.Response, "replaces"),
            ["diffs"] = Texts(call.Response, "diffs"),
        };
        var actual = new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["changes"] = $"DIFF_{result.Changes.ToString().ToUpperInvariant()}",
            ["deleteBeforeReplace"] = result.DeleteBeforeReplace.ToString(),
            ["replaces"] = string.Join(",", result.ReplaceKeys.Order(StringComparer.Ordinal)),
            ["diffs"] = string.Join(",", result.ChangedKeys.Order(StringComparer.Ordinal)),
        };
        if (call.Response.TryGetProperty("detailedDiff", out var details))
        {
            foreach (var detail in details.EnumerateObject())
            {
                expected["at " + detail.Name] = detail.Value.TryGetProperty("kind", out var kind)
                    ? kind.GetString()!.Replace("_", "").ToUpperInvariant()
                    : "ADD";
            }
        }

        foreach (var path in result.DetailedDiff?.Keys ?? [])
        {
            actual["at " + path] = result.DetailedDiff![path].Kind.ToString().ToUpperInvariant();
        }

        return new(expected, actual);
    }

    private static async Task<RecordedAnswer> CreateAsync(IProvider provider, RecordedCall call)
    {
        var result = await provider.CreateAsync(new(call.Urn, call.Map("properties"), null, call.Preview), default);
        return Outputs(call, result.Outputs, result.Id);
    }

    private static async Task<RecordedAnswer> UpdateAsync(IProvider provider, RecordedCall call)
    {
        var result = await provider.UpdateAsync(
            new(
                call.Urn,
                call.Text("id"),
                call.Map("oldInputs"),
                call.Map("olds"),
                call.Map("news"),
                [],
                null,
                call.Preview),
            default);
        return Outputs(call, result.Outputs, "");
    }

    private static async Task<RecordedAnswer?> DeleteAsync(IProvider provider, RecordedCall call)
    {
        await provider.DeleteAsync(
            new(call.Urn, call.Text("id"), call.Map("oldInputs"), call.Map("properties"), null), default);
        return null;
    }

    private static RecordedAnswer Outputs(RecordedCall call, PropertyMap outputs, string id)
    {
        var expected = call.Error.Length > 0
            ? Error(call.Error)
            : Flat.Of(RecordedCall.Map(call.Response, "properties"));
        var actual = Flat.Of(outputs);
        if (call.Error.Length == 0 && call.Response.TryGetProperty("id", out var recorded))
        {
            expected["(id)"] = recorded.GetString()!;
        }

        if (id.Length > 0)
        {
            actual["(id)"] = id;
        }

        return new(expected, actual);
    }

    private static SortedDictionary<string, string> Error(string message) => new(StringComparer.Ordinal)
    {
        ["error"] = message.Replace("rpc error: code = Unknown desc = ", "").Split('\n')[0],
    };

    private static string Texts(JsonElement message, string key) => message.TryGetProperty(key, out var texts)
        ? string.Join(",", texts.EnumerateArray().Select(it => it.GetString()).Order(StringComparer.Ordinal))
        : "";
}
