namespace Infra.Stacks.Tests.Identities;

/// <summary>Why a wildcard or a broad role of a cloud is where it is.</summary>
internal static class WildcardReasons
{
    /// <summary>By principal, and action or scope with a wildcard, or role.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(
        StringComparer.Ordinal)
    {
        ["cert-manager: *"] =
            "Three calls that find a zone by its name; Route 53 knows no narrower resource for them.",
        ["edge-tenants: secret:test-*"] =
            "The keys of this control plane's teams: a prefix of their own.",
        ["external-dns: *"] =
            "The same three calls.",
        ["functions: secret:test-*"] =
            "The same prefix, read only: what function an app is, is not known here.",
        ["pipelines-test-apply: Contributor"] =
            "It makes every resource of the environment; a subscription holds one environment.",
        ["pipelines-test-apply: PowerUserAccess"] =
            "It makes every resource of the environment; an account holds one environment.",
        ["pipelines-test-apply: User Access Administrator"] =
            "It gives out the roles of this table; a condition refuses those that give out more.",
        ["pipelines-test-apply: oidc-provider/*"] =
            "It reads who else is trusted; it makes one provider.",
        ["pipelines-test-apply: policy/*"] =
            "The boundary of Crossplane's roles is a policy, whose name AWS completes.",
        ["pipelines-test-apply: role/*"] =
            "It makes the roles of this table, whose names Pulumi completes; never its own or the preview's.",
        ["pipelines-test-preview: ReadOnlyAccess"] =
            "A preview reads what it compares; secrets are denied beside it.",
        ["pipelines-test-preview: Reader"] =
            "A preview reads what it compares; the role opens no secret.",
        ["platform-gcp-apply: roles/editor"] =
            "It makes every resource of the environment; a project holds one environment.",
        ["platform-gcp-preview: roles/viewer"] =
            "A preview reads what it compares; the role opens no secret.",
        ["platform-store: secret:platform-test-*"] =
            "The platform's own keys: a prefix of their own.",
        ["provider-aws-ec2: *"] =
            "Security groups get their ids when they are made; the region is fixed and the boundary holds.",
        ["provider-aws-ec2: ec2:Describe*"] =
            "Reading only; the provider looks at what a security group belongs to.",
        ["provider-aws-lambda: *"] =
            "Functions are called after claims; the region is fixed and the boundary holds.",
        ["provider-aws-lambda: lambda:Get*"] =
            "Reading only.",
        ["provider-aws-lambda: lambda:List*"] =
            "Reading only.",
        ["provider-aws-rds: *"] =
            "Databases are called after claims; the region is fixed and the boundary holds.",
        ["provider-aws-rds: rds:Describe*"] =
            "Reading only.",
        ["push-test-orders: *"] =
            "A login to the registry; ECR knows no narrower resource for it.",
        ["tenants-store: secret:test-*"] =
            "Keys that teams' databases will have: their names are not known yet.",
    };
}
