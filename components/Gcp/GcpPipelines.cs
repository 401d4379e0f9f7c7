using Pulumi.Gcp.Iam;
using Pulumi.Gcp.Iam.Inputs;
using Pulumi.Gcp.ServiceAccount;

using Infra.Components.Pipelines;

namespace Infra.Components.Gcp;

/// <summary>Who the pipelines of one environment are on Google Cloud: one account that looks and one that changes,
/// taken on with tokens of GitHub. No key is stored anywhere.</summary>
/// <remarks>Their rights are over a project: it holds one environment.</remarks>
public sealed class GcpPipelines : ComponentResource
{
    private readonly GcpPlace place;
    private readonly WorkloadIdentityPool pool;

    /// <summary>The accounts are called <c>(prefix)-preview</c> and <c>(prefix)-apply</c>.</summary>
    public GcpPipelines(string name, GcpPipelinesArgs args, ComponentResourceOptions? options = null)
        : base("infra:gcp:Pipelines", name, options)
    {
        place = args.Place;
        pool = new WorkloadIdentityPool(name, new()
        {
            Project = place.Project,
            WorkloadIdentityPoolId = "github",
            Description = "Jobs of GitHub Actions",
        }, Children.Of(this));
        var provider = Trust(name, args);
        var preview = TakenOnBy(args.PreviewSubject, $"{args.AccountPrefix}-preview", GcpPipelineRights.OfPreview());
        var apply = TakenOnBy(args.ApplySubject, $"{args.AccountPrefix}-apply", GcpPipelineRights.OfApply(place));

        Provider = provider.Name;
        PreviewAccount = preview.Email;
        ApplyAccount = apply.Email;
        ApplyMember = apply.Member;
        RegisterOutputs();
    }

    /// <summary>Full name of what exchanges GitHub's tokens: workflows name it.</summary>
    public Output<string> Provider { get; }

    /// <summary>Address of the account that previews.</summary>
    public Output<string> PreviewAccount { get; }

    /// <summary>Address of the account that deploys.</summary>
    public Output<string> ApplyAccount { get; }

    /// <summary>The same, as grants call it.</summary>
    public Output<string> ApplyMember { get; }

    // Exactly two subjects, compared letter by letter: a pattern would admit whoever fits it.
    private WorkloadIdentityPoolProvider Trust(string name, GcpPipelinesArgs args) => new(name, new()
    {
        Project = place.Project,
        WorkloadIdentityPoolId = pool.WorkloadIdentityPoolId,
        WorkloadIdentityPoolProviderId = "github",
        AttributeMapping = { { "google.subject", "assertion.sub" } },
        AttributeCondition = Output.Format($"assertion.sub in ['{args.PreviewSubject}', '{args.ApplySubject}']"),
        Oidc = new WorkloadIdentityPoolProviderOidcArgs { IssuerUri = GitHubSubject.Issuer },
    }, Children.Of(this));

    private Account TakenOnBy(Input<string> subject, string accountId, ImmutableArray<GcpGrant> grants)
    {
        var account = new Account(accountId, new()
        {
            Project = place.Project,
            AccountId = accountId,
            DisplayName = "Jobs of GitHub Actions",
        }, Children.Of(this));
        var job = Output.Format($"principal://iam.googleapis.com/{pool.Name}/subject/{subject}");
        _ = new GcpGrant.OnAccount("roles/iam.workloadIdentityUser", account.Name)
            .To($"{accountId}-job", job, place, Children.Of(this));
        for (var index = 0; index < grants.Length; index++)
        {
            _ = grants[index].To($"{accountId}-{index + 1}", account.Member, place, Children.Of(this));
        }

        return account;
    }
}
