using Pulumi.Kubernetes.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.AdmissionRegistration.V1;
using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Components.Foundation;

/// <summary>A rule about objects of some kinds. The API server itself refuses what breaks it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Group">Group of the kinds.</param>
/// <param name="Kinds">The kinds, in the plural.</param>
internal sealed record AdmissionPolicy(string Name, string Group, params ImmutableArray<string> Kinds)
{
    /// <summary>What rules read as <c>variables.name</c>, in CEL. Default: nothing.</summary>
    public ImmutableArray<(string Name, string Expression)> Variables { get; init; } = [];

    /// <summary>What must hold, in CEL, and what is said when it does not.</summary>
    public required ImmutableArray<(string Expression, string Message)> Rules { get; init; }

    /// <summary>A label that a namespace must have for the rule to hold there. Default: it holds everywhere.</summary>
    public LabelSelectorRequirementArgs? Where { get; init; }

    public void Install(Resource parent)
    {
        var policy = new ValidatingAdmissionPolicy(Name, new()
        {
            Metadata = new ObjectMetaArgs { Name = Name },
            Spec = Spec(),
        }, Children.Of(parent));
        _ = new ValidatingAdmissionPolicyBinding(Name, new()
        {
            Metadata = new ObjectMetaArgs { Name = Name },
            Spec = new ValidatingAdmissionPolicyBindingSpecArgs
            {
                PolicyName = policy.Metadata.Apply(static metadata => metadata.Name),
                ValidationActions = "Deny",
                MatchResources = new MatchResourcesArgs { NamespaceSelector = Namespaces() },
            },
        }, Children.Of(parent));
    }

    private ValidatingAdmissionPolicySpecArgs Spec() => new()
    {
        // What cannot be judged is refused.
        FailurePolicy = "Fail",
        MatchConstraints = new MatchResourcesArgs
        {
            ResourceRules = new NamedRuleWithOperationsArgs
            {
                ApiGroups = Group,
                ApiVersions = "*",
                Operations = { "CREATE", "UPDATE" },
                Resources = Kinds,
            },
        },
        Variables = Variables.Select(static variable => new VariableArgs
        {
            Name = variable.Name,
            Expression = variable.Expression,
        }).ToArray(),
        Validations = Rules.Select(static rule => new ValidationArgs
        {
            Expression = rule.Expression,
            Message = rule.Message,
        }).ToArray(),
    };

    private LabelSelectorArgs Namespaces() =>
        Where is null ? new LabelSelectorArgs() : new LabelSelectorArgs { MatchExpressions = Where };
}
