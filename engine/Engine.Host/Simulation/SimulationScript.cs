using System.Text.Json;

namespace Infra.Engine.Host.Simulation;

/// <summary>What goes wrong: failures, delays, drift. Of the rules that apply to a call the first counts.</summary>
/// <remarks>
/// As a file: <c>{"rules": [{"urn": "*::cluster", "on": ["create"], "fail": "out of capacity", "times": 1}]}</c>;
/// the other keys of a rule are type, preview, delayMs, init, missing, inputs, outputs.
/// </remarks>
internal sealed class SimulationScript(IReadOnlyList<SimulationRule> rules)
{
    /// <summary>Nothing goes wrong.</summary>
    public static SimulationScript Uneventful { get; } = new([]);

    /// <summary>Reads a file.</summary>
    /// <exception cref="ProviderException">It cannot be read, or says something else.</exception>
    public static SimulationScript Read(string path)
    {
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            return new([.. document.RootElement.GetProperty("rules").EnumerateArray().Select(Rule)]);
        }
        catch (Exception e) when (e is IOException or JsonException or InvalidOperationException or FormatException
            or KeyNotFoundException or UnauthorizedAccessException)
        {
            throw new ProviderException(
                $"the simulation script {path} (INFRA_SIMULATION) cannot be used: {e.Message}", e);
        }
    }

    /// <summary>Waits and fails as the rule for this call says.</summary>
    /// <returns>The rule, or null.</returns>
    public async ValueTask<SimulationRule?> PlayAsync(
        string call, Urn urn, bool preview, CancellationToken cancellation)
    {
        if (rules.Count == 0)
        {
            return null;
        }

        return await PlayAsync(rules.FirstOrDefault(r => r.Applies(call, urn.Value, urn.Type, preview)), cancellation);
    }

    /// <summary>The same for the call of a function.</summary>
    public async ValueTask PlayInvokeAsync(string token, CancellationToken cancellation) =>
        await PlayAsync(rules.FirstOrDefault(r => r.Applies("invoke", "", token, preview: false)), cancellation);

    private static async ValueTask<SimulationRule?> PlayAsync(SimulationRule? rule, CancellationToken cancellation)
    {
        if (rule is { Delay.Ticks: > 0 })
        {
            await Task.Delay(rule.Delay, cancellation);
        }

        return rule is { Fail.Length: > 0 } ? throw new ProviderException(rule.Fail) : rule;
    }

    private static SimulationRule Rule(JsonElement element)
    {
        var rule = new SimulationRule();
        foreach (var (key, value) in element.EnumerateObject().Select(static it => (it.Name, it.Value)))
        {
            rule = key switch
            {
                "urn" => rule with { Urn = value.GetString()! },
                "type" => rule with { Type = value.GetString()! },
                "on" => rule with { On = Texts(value) },
                "preview" => rule with { Preview = value.GetBoolean() },
                "times" => rule with { Times = value.GetInt32() },
                "delayMs" => rule with { Delay = TimeSpan.FromMilliseconds(value.GetDouble()) },
                "fail" => rule with { Fail = value.GetString()! },
                "init" => rule with { Init = Texts(value) },
                "missing" => rule with { Missing = value.GetBoolean() },
                "inputs" => rule with { Inputs = Properties(value) },
                "outputs" => rule with { Outputs = Properties(value) },
                _ => throw new JsonException(
                    $"'{key}' is no key of a rule; allowed are urn, type, on, preview, times, delayMs, fail, init, " +
                    "missing, inputs, outputs"),
            };
        }

        return rule;
    }

    private static PropertyMap Properties(JsonElement element) =>
        WorldFormat.Plain(element) is PropertyValue.Map map
            ? map.Properties : throw new JsonException("inputs and outputs are objects");

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(static it => it.GetString()!)];
}
