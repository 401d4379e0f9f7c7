namespace Infra.Stacks.Tests;

/// <summary>Who the platform is in a cloud: properties under their numbers in docs/SECURITY.md.</summary>
public sealed class CloudIdentityTests
{
    // What gives out a credential that nobody takes back.
    private static readonly HashSet<string> Keys =
    [
        "aws:iam/accessKey:AccessKey", "aws:iam/user:User", "aws:iam/userLoginProfile:UserLoginProfile",
        "aws:iam/serviceSpecificCredential:ServiceSpecificCredential", "gcp:serviceaccount/key:Key",
        "gcp:storage/hmacKey:HmacKey", "azuread:index/applicationPassword:ApplicationPassword",
        "azuread:index/servicePrincipalPassword:ServicePrincipalPassword",
    ];

    [Theory]
    [MemberData(nameof(CommittedStacks.Names), MemberType = typeof(CommittedStacks))]
    public async Task CloudKeys_Never_Exist_SEC37(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);

        Assert.DoesNotContain(plan.Resources, static found => Keys.Contains(found.Type));
    }

    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task CrossplaneRoles_Always_EndAtTheirBoundary_SEC40(string stack)
    {
        var plan = await CommittedStacks.PlanOf(stack);
        var roles = plan.Resources.Where(static found => found.Type == "aws:iam/role:Role"
            && found.Name.StartsWith("provider-aws-", StringComparison.Ordinal)).ToList();
        var rights = plan.Resources.Where(static found => found.Type == "aws:iam/rolePolicy:RolePolicy"
            && found.Name.StartsWith("provider-aws-", StringComparison.Ordinal)).ToList();

        Assert.Equal(3, roles.Count);
        Assert.All(roles, static role => Assert.NotNull(role.Inputs["permissionsBoundary"]));
        Assert.All(rights, static policy =>
        {
            var text = (string)policy.Inputs["policy"]!;
            Assert.DoesNotContain("\"iam:*\"", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\"Action\":\"*\"", text, StringComparison.Ordinal);
        });
    }
}
