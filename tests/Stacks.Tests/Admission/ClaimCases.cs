namespace Infra.Stacks.Tests.Admission;

/// <summary>Claims of teams, and the environments that they stand in, right and wrong.</summary>
internal static class ClaimCases
{
    private const string Place = "platform.example.org/place";

    public static IEnumerable<AdmissionCase> All => [.. Names, .. Makers, .. Places, .. Environments, .. Moves,
        .. Clusters, .. Databases];

    private static AdmissionCase[] Names { get; } =
    [
        Named("BackendApp", "a"),
        Named("SqlDatabase", "orders-2"),
        Named("SqlDatabase", "o--2"),
        Named("Environment", "team-2"),
        Named("BackendApp", "x1y"),
        Named("BackendApp", "2orders", "lower-case"),
        Named("BackendApp", "orders.v2", "lower-case"),
        Named("SqlDatabase", "orders.", "lower-case"),
        Named("SqlDatabase", "orders-", "lower-case"),
        Named("Environment", "1team", "lower-case"),
        Named("Environment", "team.a", "lower-case"),
    ];

    private static AdmissionCase[] Makers { get; } =
    [
        Made("by: crossplane, old: {}", "compositionRef: {name: backendapp-cluster}"),
        Made("by: provider, old: {}", "resourceRefs: []"),
        Made("by: team, old: {spec: {crossplane: {compositionRef: {name: a}}}}", "compositionRef: {name: a}"),
        Made("by: team, old: {}", "compositionUpdatePolicy: Manual"),
        Made("by: team", "compositionRef: {name: sqldatabase-cluster}", "chosen by the platform"),
        Made("by: somebody", "compositionRef: {name: a}", "chosen by the platform"),
        Made("by: impostor", "compositionRef: {name: a}", "chosen by the platform"),
        Made(
            "by: team, old: {spec: {crossplane: {compositionRef: {name: a}}}}",
            "compositionRef: {name: b}",
            "chosen by the platform"),
        Made("by: team, old: {spec: {crossplane: {compositionRef: {name: a}}}}", "", "chosen by the platform"),
        Made("by: team", "compositionRevisionRef: {name: a-1}", "chosen by the platform"),
        Made("by: team, old: {}", "compositionRevisionSelector: {matchLabels: {a: b}}", "chosen by the platform"),
        Made("by: team, old: {}", "resourceRefs: [{kind: Secret, name: foreign}]", "chosen by the platform"),
    ];

    private static AdmissionCase[] Places { get; } =
    [
        Selects("BackendApp", "team-b", "registered-cluster"),
        Selects("SqlDatabase", "team-b", "registered-cluster"),
        new("platform-places", "SqlDatabase", "{}", null),
        new("platform-places", "BackendApp", "{object: {spec: {crossplane: {compositionSelector: {}}}}}", null),
        new("platform-places", "BackendApp", "{object: {metadata: {namespace: argocd}}}", null),
        Selects("BackendApp", "team-a", "registered-cluster", "where its environment is"),
        Selects("SqlDatabase", "team-a", "cluster", "where its environment is"),
        Selects("BackendApp", "team-b", "cluster", "where its environment is"),
        Selects("BackendApp", "team-b", "container-service", "where its environment is"),
        Selects("BackendApp", "team-b", "registered-cluster, other/label: aws", "where its environment is"),
        new("platform-places", "BackendApp", "{object: {metadata: {namespace: team-b}}}", "where its environment is"),
        new(
            "platform-places",
            "BackendApp",
            "{object: {spec: {crossplane: {compositionSelector: {matchLabels: {platform.example.org/target: aws}}}}}}",
            "where its environment is"),
    ];

    private static AdmissionCase[] Environments { get; } =
    [
        Environment("team-a-2"),
        Environment("argocd-team"),
        Environment("systems"),
        Environment("kubernetes"),
        Environment("defaults"),
        Environment("team--a", "two hyphens"),
        Environment("kube-public", "belongs to"),
        Environment("gateway-system", "belongs to"),
        Environment("argocd", "belongs to"),
        Environment("default", "belongs to"),
        Environment("tenants-secrets", "belongs to"),
    ];

    private static AdmissionCase[] Moves { get; } =
    [
        Move("", "registered-cluster"),
        Move("", "container-service"),
        Move("old: {spec: {crossplane: {compositionSelector: {matchLabels: {platform.example.org/place: "
            + "registered-cluster}}}}}, ", "registered-cluster"),
        new("platform-environment-places", "Environment", "{old: {}, object: {spec: {size: large}}}", null),
        new("platform-environment-places", "Environment", "{object: {spec: {crossplane: {}}}}", null),
        Move("", "cluster", "the usual place"),
        Move("", "moon", "the usual place"),
        Move("", "registered-cluster, platform.example.org/target: aws", "the usual place"),
        Move("old: {}, ", "registered-cluster", "stays where it is"),
        new(
            "platform-environment-places",
            "Environment",
            "{old: {spec: {crossplane: {compositionSelector: {matchLabels: {platform.example.org/place: "
                + "container-service}}}}}}",
            "stays where it is"),
    ];

    private static AdmissionCase[] Clusters { get; } =
    [
        In("control-plane", null),
        In("control-plane", "container-service"),
        In("edge", "registered-cluster"),
        new("platform-environment-clusters", "Environment", "{object: {spec: {size: large}}}", null),
        new("platform-environment-clusters", "Environment", "{object: {spec: {crossplane: {}}}}", null),
        In("moon", "registered-cluster", "that this platform knows"),
        In("edge-2", "registered-cluster", "that this platform knows"),
        In("Edge", "registered-cluster", "that this platform knows"),
        In("edge", null, "in another cluster"),
        In("edge", "container-service", "in another cluster"),
        In("control-plane", "registered-cluster", "in another cluster"),
    ];

    private static AdmissionCase[] Databases { get; } =
    [
        Database("team-a", ""),
        Database("team-a", "size: large"),
        Database("team-c", ""),
        Database("team-c", "version: '18'"),
        Database("team-e", Elsewhere),
        Database("team-d", Elsewhere, "no databases"),
        Database("team-d", $"size: large, {Elsewhere}", "no databases"),
        Database("team-d", $"version: '18', {Elsewhere}", "no databases"),
        Database("team-d", $"database: app, {Elsewhere}", "no databases"),
        Database("team-d", $"onDelete: retain, {Elsewhere}", "no databases"),
    ];

    private static string Elsewhere => Selector("registered-cluster")[1..^1];

    private static AdmissionCase Named(string kind, string name, string? message = null) =>
        new("platform-claims", kind, $"{{object: {{metadata: {{name: {name}}}}}}}", message);

    private static AdmissionCase Environment(string name, string? message = null) =>
        new("platform-environment-names", "Environment", $"{{object: {{metadata: {{name: {name}}}}}}}", message);

    private static AdmissionCase Made(string facts, string machinery, string? message = null) => new(
        "platform-claims", "BackendApp", $"{{{facts}, object: {{spec: {{crossplane: {{{machinery}}}}}}}}}", message);

    private static AdmissionCase Selects(string kind, string home, string place, string? message = null) => new(
        "platform-places", kind, $"{{object: {{metadata: {{namespace: {home}}}, spec: {Selector(place)}}}}}", message);

    private static AdmissionCase Move(string facts, string place, string? message = null) => new(
        "platform-environment-places", "Environment", $"{{{facts}object: {{spec: {Placed(place)}}}}}", message);

    private static AdmissionCase In(string cluster, string? place, string? message = null) => new(
        "platform-environment-clusters",
        "Environment",
        place is null
            ? $"{{object: {{spec: {{cluster: {cluster}}}}}}}"
            : $"{{object: {{spec: {{cluster: {cluster}, {Selector(place)[1..]}}}}}",
        message);

    private static AdmissionCase Database(string home, string spec, string? message = null) => new(
        "platform-cluster-databases",
        "SqlDatabase",
        $"{{object: {{metadata: {{namespace: {home}}}, spec: {{{spec}}}}}}}",
        message);

    private static string Placed(string place) => place.StartsWith("registered-cluster", StringComparison.Ordinal)
        ? $"{{cluster: edge, {Selector(place)[1..]}"
        : Selector(place);

    private static string Selector(string place) =>
        $"{{crossplane: {{compositionSelector: {{matchLabels: {{{Place}: {place}}}}}}}}}";
}
