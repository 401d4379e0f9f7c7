using System.Text;

namespace Infra.Stacks.Tests.Identities;

/// <summary>docs/IDENTITIES.md.</summary>
internal static class IdentityPage
{
    /// <summary>The clouds, and the committed environment that stands for each.</summary>
    public static IReadOnlyList<(string Title, string Stack)> Clouds { get; } =
        [("AWS", "prod"), ("Azure", "azure"), ("Google Cloud", "gcp")];

    public static async Task<IReadOnlyList<CloudPrincipal>> PrincipalsOf(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        return
        [
            .. AwsPrincipals.Of(plan).Concat(AzurePrincipals.Of(plan)).Concat(GcpPrincipals.Of(plan))
                .OrderBy(static one => one.Name, StringComparer.Ordinal)
                .ThenBy(static one => one.Who, StringComparer.Ordinal),
        ];
    }

    public static async Task<string> WriteAsync()
    {
        var page = new StringBuilder(
            """
            # Identities

            Who acts in which cloud as whom, how the cloud knows them, and what they may do: generated from the plans of
            committed environments, called `test` here (`ACCEPT=1 dotnet test tests/Stacks.Tests --filter Identit`).
            No key of a cloud exists anywhere. On a cluster that is already there nobody acts in a cloud. A further
            cluster is reached by a token of one of its own ServiceAccounts (design/0005-further-clusters.md).

            """);
        foreach (var (title, stack) in Clouds)
        {
            page.Append($"\n## {title}\n\n| who | becomes | trusted by | may |\n|---|---|---|---|\n");
            foreach (var one in await PrincipalsOf(stack))
            {
                var rights = one.Rights.Count > 0 ? string.Join("<br>", one.Rights.Select(Cell)) : "nothing by itself";
                var becomes = one.Name.Length > 0 ? $"`{one.Name}`" : "itself";
                page.Append($"| {one.Who} | {becomes} | {one.Trust} | {rights} |\n");
            }
        }

        page.Append("\n## Wildcards and broad roles\n\nEach has a reason, or the test fails.\n\n");
        page.Append("| what | why |\n|---|---|\n");
        foreach (var (what, why) in WildcardReasons.All)
        {
            page.Append($"| `{what}` | {why} |\n");
        }

        return page.ToString();
    }

    private static string Cell(CloudRight right) => right.ToString().Replace("|", "\\|", StringComparison.Ordinal);
}
