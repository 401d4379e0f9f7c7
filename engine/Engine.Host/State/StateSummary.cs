using System.Collections.Immutable;

namespace Infra.Engine.Host;

/// <summary>What can be said of a state file without opening its secrets.</summary>
/// <param name="Stack">The stack's full name; "" in an export, which does not say.</param>
/// <param name="Version">Version of the format.</param>
/// <param name="Features">Features of version 4 that it uses.</param>
/// <param name="Secrets">How its secrets are encrypted; null when it does not say.</param>
/// <param name="ResourceCount">How many resources are listed.</param>
/// <param name="Written">When it was written; null when nothing has been deployed, or it does not say.</param>
internal sealed record StateSummary(
    string Stack,
    int Version,
    ImmutableArray<string> Features,
    SecretsDescription? Secrets,
    int ResourceCount,
    DateTimeOffset? Written);
