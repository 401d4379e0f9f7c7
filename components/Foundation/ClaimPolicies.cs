using Pulumi.Kubernetes.Types.Inputs.Meta.V1;

namespace Infra.Components.Foundation;

/// <summary>What claims are called, where they run, and who decides how they are made.</summary>
internal static class ClaimPolicies
{
    /// <summary>Whether Crossplane asks, or one of its providers.</summary>
    public const string ByCrossplane =
        "request.userInfo.username.startsWith('system:serviceaccount:crossplane-system:')";

    private const string Environments = "environments";
    private const string Selected = "object.spec.?crossplane.compositionSelector.matchLabels.orValue({})";

    // Namespaces that a cluster or the platform has; an environment of that name would take one over.
    private static readonly ImmutableArray<string> Reserved =
    [
        "argocd", "cert-manager", "default", "external-dns", "external-secrets", "further-clusters", "metrics-server",
        "platform-secrets", "port-k8s-exporter", "tenants-secrets",
    ];

    public static IEnumerable<AdmissionPolicy> Of(AdmissionRules rules) =>
        [Claims(rules), Places(rules), EnvironmentNames, EnvironmentPlaces(rules)];

    private static AdmissionPolicy EnvironmentNames => new(
        "platform-environment-names", PlatformLabel.Group, Environments)
    {
        Rules =
        [
            (
                "!object.metadata.name.contains('--')",
                "the name of an environment has no two hyphens in a row: in keys of secrets they come after it"),
            (
                "!object.metadata.name.startsWith('kube-') && !object.metadata.name.endsWith('-system') && "
                + $"!(object.metadata.name in [{Cel.Texts(Reserved)}])",
                "a namespace of this name belongs to the cluster or to the platform"),
        ],
    };

    // Names of composed objects are labels of DNS; a claim's own could have dots, or start with a digit.
    private static AdmissionPolicy Claims(AdmissionRules rules) => new(
        "platform-claims", PlatformLabel.Group, [.. rules.Claims, Environments])
    {
        Variables =
        [
            ("made", "object.spec.?crossplane.orValue({})"),
            ("before", "request.operation == 'CREATE' ? {} : oldObject.spec.?crossplane.orValue({})"),
        ],
        Rules =
        [
            (
                "object.metadata.name.matches('^[a-z]([a-z0-9-]*[a-z0-9])?$')",
                "the name of a claim is of lower-case letters, digits and hyphens, and starts with a letter"),
            (
                $"{ByCrossplane} || ["
                + "'compositionRef', 'compositionRevisionRef', 'compositionRevisionSelector', 'resourceRefs'"
                + "].all(field, variables.made[?field] == variables.before[?field])",
                "how an object is made is chosen by the platform"),
        ],
    };

    // A selector where none is needed could match several Compositions; Crossplane would take any of them.
    private static AdmissionPolicy Places(AdmissionRules rules) => new(
        "platform-places", PlatformLabel.Group, rules.Claims)
    {
        Where = new LabelSelectorRequirementArgs { Key = PlatformLabel.Place, Operator = "Exists" },
        Variables = [("place", $"namespaceObject.metadata.labels['{PlatformLabel.Place}']")],
        Rules =
        [
            (
                $"{Selected} == (variables.place == {Cel.Text(rules.UsualPlace)} ? {{}} : "
                + $"{{'{PlatformLabel.Place}': variables.place}})",
                "an app runs where its environment is: only elsewhere a claim selects by "
                + $"{PlatformLabel.Place}, with the value of its namespace"),
        ],
    };

    private static AdmissionPolicy EnvironmentPlaces(AdmissionRules rules) => new(
        "platform-environment-places", PlatformLabel.Group, Environments)
    {
        Variables = [("selected", Selected)],
        Rules =
        [
            (
                // Elements of a list must be of one type, and what is in an empty map has none.
                "variables.selected == {} || variables.selected in "
                + $"[{string.Join(", ", rules.OtherPlaces.Select(Selector))}]",
                $"an environment is in the usual place, or selects {PlatformLabel.Place}: "
                + string.Join(" or ", rules.OtherPlaces)),
            (
                "request.operation == 'CREATE' || variables.selected == "
                + "oldObject.spec.?crossplane.compositionSelector.matchLabels.orValue({})",
                "an environment stays where it is"),
        ],
    };

    private static string Selector(string place) => $"{{'{PlatformLabel.Place}': '{place}'}}";
}
