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

    public static AdmissionPolicySet Of(Plan plan)
    {
        var bindings = Documents(plan, $"{Kind}Binding")
            .ToDictionary(static binding => (string)binding["spec"]!["policyName"]!, StringComparer.Ordinal);
        return new([.. Documents(plan, Kind).Select(policy =>
            new AdmissionPolicy(policy, bindings[(string)policy["metadata"]!["name"]!]))]);
    }

    /// <summary>Why a request is refused; empty where everybody accepts it.</summary>
    public IReadOnlyList<Refusal> Refusals(AdmissionRequest request) =>
        [.. Policies.SelectMany(policy => policy.Refusals(request))];

    private static IEnumerable<JsonObject> Documents(Plan plan, string kind) =>
        plan.Resources.Where(found => found.Type == kind).Select(CommittedStacks.DocumentOf);
}
