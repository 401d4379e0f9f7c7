namespace Infra.Components.GitOps;

/// <summary>What Argo CD itself is told: who may do what, what it does not look at, and when objects are
/// well.</summary>
internal static class ArgoCdConfiguration
{
    // An object of the platform, or of Crossplane: well when it is applied and made. Lua, as Argo CD wants it.
    private const string HealthOfComposed = """
        local health = { status = "Progressing", message = "Crossplane has not answered yet" }
        local seen = {}
        for _, condition in ipairs(obj.status and obj.status.conditions or {}) do
          seen[condition.type] = condition
        end
        local synced, ready = seen.Synced, seen.Ready
        if synced and synced.status == "False" then
          return { status = "Degraded", message = synced.message or synced.reason }
        end
        if synced and ready and ready.status == "True" then
          return { status = "Healthy", message = "made" }
        end
        if ready then
          health.message = ready.message or ready.reason
        end
        return health
        """;

    // The chart's own list is replaced by ours, so what it leaves out stands here too.
    private static readonly ImmutableArray<(string[] Groups, string[] Kinds)> Excluded =
    [
        (["", "discovery.k8s.io"], ["Endpoints", "EndpointSlice"]),
        (["coordination.k8s.io"], ["Lease"]),
        (
            ["authentication.k8s.io", "authorization.k8s.io"],
            [
                "SelfSubjectReview", "TokenReview", "LocalSubjectAccessReview", "SelfSubjectAccessReview",
                "SelfSubjectRulesReview", "SubjectAccessReview",
            ]),
        (["certificates.k8s.io"], ["CertificateSigningRequest"]),
        (["cert-manager.io"], ["CertificateRequest"]),
        (["cilium.io"], ["CiliumIdentity", "CiliumEndpoint", "CiliumEndpointSlice"]),
        (
            ["kyverno.io", "reports.kyverno.io", "wgpolicyk8s.io"],
            [
                "PolicyReport", "ClusterPolicyReport", "EphemeralReport", "ClusterEphemeralReport", "AdmissionReport",
                "ClusterAdmissionReport", "BackgroundScanReport", "ClusterBackgroundScanReport", "UpdateRequest",
            ]),
        // Crossplane writes one for each managed resource, and they are nobody's desired state.
        (["*"], ["ProviderConfigUsage"]),
    ];

    public static Values Of(ArgoCdArgs args) => new()
    {
        ["cm"] = Map(args),
        ["params"] = new Values
        {
            // The Gateway takes off the encryption.
            ["server.insecure"] = true,
            ["applicationsetcontroller.policy"] = "create-update",
        },
        ["rbac"] = Rights(args.SignIn),
    };

    private static Values Map(ArgoCdArgs args)
    {
        var map = new Values
        {
            // Without another way in, the administrator is the only one there is.
            ["admin.enabled"] = args.SignIn is null ? "true" : "false",
            ["users.anonymous.enabled"] = "false",
            ["exec.enabled"] = "false",
            // It deploys as a ServiceAccount of the team's namespace, never as itself.
            ["application.sync.impersonation.enabled"] = "true",
            // Crossplane copies labels to what it composes, and Argo CD would claim that by them.
            ["application.resourceTrackingMethod"] = "annotation",
            ["timeout.reconciliation"] = "180s",
            ["resource.exclusions"] = Exclusions(),
            ["resource.customizations"] = Health(PlatformLabel.Group),
        };
        if (args.SignIn is { } signIn)
        {
            map["dex.config"] = Dex(signIn);
        }

        return map;
    }

    private static Values Rights(SignIn? signIn) => new()
    {
        // Who is in no group may do nothing.
        ["policy.default"] = "",
        ["policy.csv"] = signIn is null
            ? ""
            : $"""
                g, {signIn.Organization}:{signIn.Administrators}, role:admin
                g, {signIn.Organization}, role:readonly

                """,
    };

    private static string Dex(SignIn signIn) => $"""
        connectors:
          - type: github
            id: github
            name: GitHub
            config:
              clientID: ${ArgoCdChart.SignInSecret}:clientId
              clientSecret: ${ArgoCdChart.SignInSecret}:clientSecret
              loadAllGroups: false
              useLoginAsID: false
              orgs:
                - name: {signIn.Organization}

        """;

    private static string Exclusions() => string.Concat(Excluded.Select(static excluded => $"""
        - apiGroups: [{Quoted(excluded.Groups)}]
          kinds: [{Quoted(excluded.Kinds)}]

        """));

    private static string Health(string group) =>
        $"\"{group}/*\":\n  health.lua: |\n    {HealthOfComposed.ReplaceLineEndings("\n    ")}\n";

    private static string Quoted(IEnumerable<string> texts) =>
        string.Join(", ", texts.Select(static text => $"\"{text}\""));
}
