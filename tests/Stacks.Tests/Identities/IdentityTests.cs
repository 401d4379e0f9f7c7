using Infra.Testing;

namespace Infra.Stacks.Tests.Identities;

/// <summary>Who is who in the clouds, as a table that cannot be out of date, without a wildcard that nobody explained.
/// </summary>
public sealed class IdentityTests
{
    // Roles that clouds bring and that reach over everything of an account, a subscription or a project.
    private static readonly string[] Broad =
    [
        "AdministratorAccess", "PowerUserAccess", "ReadOnlyAccess",
        "Owner", "Contributor", "Reader", "User Access Administrator", "Role Based Access Control Administrator",
        "roles/owner", "roles/editor", "roles/viewer",
    ];

    [Fact]
    public async Task Page_Always_IsWhatThePlansSay()
    {
        var path = Repository.PathOf("docs", "IDENTITIES.md");
        var page = await IdentityPage.WriteAsync();
        if (Environment.GetEnvironmentVariable("ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(path, page);
        }

        Assert.Equal(page, await File.ReadAllTextAsync(path));
    }

    [Fact]
    public async Task Wildcards_AndBroadRoles_HaveAReasonEach()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var (_, stack) in IdentityPage.Clouds)
        {
            foreach (var principal in await IdentityPage.PrincipalsOf(stack))
            {
                found.UnionWith(principal.Rights.Where(static right => !right.IsDenied)
                    .SelectMany(static right => right.Actions.Concat(right.Scopes).Where(IsWide).Select(Short))
                    .Select(wide => $"{(principal.Name.Length > 0 ? principal.Name : principal.Who)}: {wide}"));
            }
        }

        Assert.Equal(
            string.Join('\n', WildcardReasons.All.Select(static one => one.Key)), string.Join('\n', found));
    }

    [Fact]
    public async Task Principals_OfEveryCloud_AreTrustedBySomething()
    {
        foreach (var (title, stack) in IdentityPage.Clouds)
        {
            var principals = await IdentityPage.PrincipalsOf(stack);

            Assert.True(principals.Count > 8, $"{title} has {principals.Count} principals");
            Assert.All(principals, static one => Assert.NotEqual("nobody", one.Who));
        }
    }

    [Fact]
    public async Task ClusterOfItsOwn_HasNobodyInACloud() =>
        Assert.Empty(await IdentityPage.PrincipalsOf("existing"));

    // An ARN without service, region and account.
    private static string Short(string wide) =>
        wide.StartsWith("arn:", StringComparison.Ordinal) ? wide.Split(':', 6)[^1] : wide;

    private static bool IsWide(string text) =>
        text.Contains('*', StringComparison.Ordinal) || Broad.Contains(text);
}
