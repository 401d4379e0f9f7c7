namespace Infra.Engine.Host;

/// <summary>The flags of the commands, in the families that share them.</summary>
internal static class Flags
{
    private const string NoPlans = "it keeps no saved plans. Compare previews, or use the pulumi CLI (--engine pulumi)";

    private const string NoPolicies = "it runs no policy packs. Use the pulumi CLI (--engine pulumi)";

    private const string NoRemote = "it runs nothing remotely. Use the pulumi CLI (--engine pulumi)";

    private const string NoProgramRun =
        "it refreshes and destroys from the state alone. Run `pulumi up` first, "
        + "or use the pulumi CLI (--engine pulumi)";

    private const string NoPending =
        "it takes up pending creations by itself in the next `pulumi up`. Run that instead";

    /// <summary>Every command's.</summary>
    public static readonly Flag[] Global =
    [
        new("color", FlagKind.Value), new("cwd", FlagKind.Value, 'C'), new("non-interactive"), new("help", Short: 'h'),
        new("disable-integrity-checking"), new("emoji", Short: 'e'), new("fully-qualify-stack-names"),
        new("logflow"), new("logtostderr"), new("verbose", FlagKind.Value, 'v'), new("tracing", FlagKind.Value),
        new("profiling", FlagKind.Value), new("memprofilerate", FlagKind.Value), new("otel-traces", FlagKind.Value),
    ];

    /// <summary>Which stack.</summary>
    public static readonly Flag Stack = new("stack", FlagKind.Value, 's');

    /// <summary>JSON instead of text.</summary>
    public static readonly Flag Json = new("json", Short: 'j');

    /// <summary>No question.</summary>
    public static readonly Flag Yes = new("yes", Short: 'y');

    /// <summary>Secrets in clear.</summary>
    public static readonly Flag ShowSecrets = new("show-secrets");

    /// <summary>Another settings file.</summary>
    public static readonly Flag ConfigFile = new("config-file", FlagKind.Value);

    /// <summary>Keys are paths.</summary>
    public static readonly Flag Path = new("path");

    /// <summary>Preview, up, refresh and destroy.</summary>
    public static readonly Flag[] Operation =
    [
        Stack, Yes, Json, ShowSecrets, ConfigFile, new("skip-preview", Short: 'f'), new("preview-only"),
        new("expect-no-changes"), new("parallel", FlagKind.Value, 'p'), new("message", FlagKind.Value, 'm'),
        new("diff"), new("debug", Short: 'd'), new("refresh", Short: 'r'), new("client", FlagKind.Value),
        new("exec-kind", FlagKind.Value), new("event-log", FlagKind.Value),
        new("continue-on-error"), new("config", FlagKind.List, 'c'), new("show-config"), new("show-reads"),
        new("show-sames"), new("show-replacement-steps"), new("show-full-output"), new("show-urns"),
        new("suppress-outputs"), new("suppress-progress"), new("suppress-permalink", FlagKind.Value),
        new("skip-pending-creates"), new("clear-pending-creates"), new("remove"),
        new("target", FlagKind.List, 't'), new("target-dependents"), new("exclude", FlagKind.List, 'x'),
        new("exclude-dependents"), new("replace", FlagKind.List), new("target-replace", FlagKind.List),
        new("plan", FlagKind.Value, Instead: NoPlans), new("save-plan", FlagKind.Value, Instead: NoPlans),
        new("policy-pack", FlagKind.List, Instead: NoPolicies),
        new("policy-pack-config", FlagKind.List, Instead: NoPolicies),
        new("policy-pack-configs", FlagKind.List, Instead: NoPolicies),
        new("import-file", FlagKind.Value, Instead: "it imports nothing. Use the pulumi CLI (--engine pulumi)"),
        new("exclude-protected"),
        new("attach-debugger", Instead: "attach the debugger of your editor to the program"),
        new("run-program", Instead: NoProgramRun), new("remote", Instead: NoRemote),
        new("import-pending-creates", FlagKind.List, Instead: NoPending),
    ];
}
