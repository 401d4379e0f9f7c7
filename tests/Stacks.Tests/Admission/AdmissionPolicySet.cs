using System.Text.Json.Nodes;

using Infra.Plans;

namespace Infra.Stacks.Tests.Admission;

/// <summary>Every admission policy that a stack installs.</summary>
internal sealed class AdmissionPolicySet
{
    private const string Kind = "kubernetes:admissionregistration.k8s.io/v1:ValidatingAdmissionPolicy";

    private AdmissionPolicySet(IReadOnlyList<AdmissionPolicy> policies) => Policies = policies;

    /// <summary>Each of them.</summary>
    public IReadOnlyList<AdmissionPolicy> Policies { get; }

    /// <summary>Those of the control plane's cluster, or of another one.</summary>
    public static AdmissionPolicySet Of(Plan plan, bool isInFurtherCluster = false)
    {
        var bindings = Documents($"{Kind}Binding")
            .ToDictionary(static binding => (string)binding["spec"]!["policyName"]!, StringComparer.Ordinal);
        return new([.. Documents(Kind).Select(policy =>
            new AdmissionPolicy(policy, bindings[(string)policy["metadata"]!["name"]!]))]);

        IEnumerable<JsonObject> Documents(string kind) => plan.Resources
            .Where(found => found.Type == kind && found.IsInFurtherCluster == isInFurtherCluster)
            .Select(CommittedStacks.DocumentOf);
    }

    /// <summary>Why a request is refused; empty where everybody accepts it.</summary>
    public IReadOnlyList<Refusal> Refusals(AdmissionRequest request) =>
        [.. Policies.SelectMany(policy => policy.Refusals(request))];
}
