namespace Pulumi;

/// <summary>What the engine understands, asked once before the program runs.</summary>
/// <param name="Secrets">Whether it tells secrets from other values.</param>
/// <param name="ResourceReferences">Whether a resource can be a value.</param>
/// <param name="OutputValues">Whether remote components can be given outputs with their dependencies.</param>
/// <param name="AliasSpecs">Whether it works out the URNs of aliases, and what children inherit of them.</param>
internal sealed record Features(bool Secrets, bool ResourceReferences, bool OutputValues, bool AliasSpecs)
{
    public static readonly Features None = new(
        Secrets: false, ResourceReferences: false, OutputValues: false, AliasSpecs: false);

    private static readonly bool ReferencesDisabled =
        Environment.GetEnvironmentVariable("PULUMI_DISABLE_RESOURCE_REFERENCES") is "1" or "true" or "True";

    public static async Task<Features> AskAsync(IMonitor monitor)
    {
        var answers = await Task.WhenAll(
            monitor.SupportsAsync("secrets"),
            monitor.SupportsAsync("resourceReferences"),
            monitor.SupportsAsync("outputValues"),
            monitor.SupportsAsync("aliasSpecs")).ConfigureAwait(false);
        return new Features(answers[0], answers[1] && !ReferencesDisabled, answers[2], answers[3]);
    }
}
