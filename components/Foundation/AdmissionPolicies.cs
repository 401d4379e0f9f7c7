namespace Infra.Components.Foundation;

/// <summary>What nobody may write into the cluster, not even by mistake of the platform itself.</summary>
internal sealed class AdmissionPolicies : ComponentResource
{
    public AdmissionPolicies(AdmissionRules rules, ComponentResourceOptions options)
        : base("infra:foundation:AdmissionPolicies", "admission", options)
    {
        ImmutableArray<AdmissionPolicy> all =
        [
            .. PackagePolicies.Of(rules), .. StorePolicies.Of(rules), .. ClaimPolicies.Of(rules),
            .. ClusterPolicies.Of(rules), .. RightsPolicies.All,
        ];
        foreach (var policy in all)
        {
            policy.Install(this);
        }

        RegisterOutputs();
    }
}
