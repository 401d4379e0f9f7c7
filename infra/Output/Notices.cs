namespace Infra.Output;

/// <summary>Sentences that are said in more than one place.</summary>
internal static class Notices
{
    public const string Simulated = "Simulated: no cloud, no cluster and nothing else real is touched.";
}
