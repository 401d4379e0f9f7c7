namespace Infra.Engine.Host;

/// <summary>The flags of the commands. A word is a flag: <c>name/s</c> with its letter, <c>name=</c> takes a value,
/// <c>name*</c> takes several.</summary>
internal static class Flags
{
    /// <summary>What every operation takes.</summary>
    public const string Operation =
        "stack=/s yes/y json/j show-secrets config-file= skip-preview/f preview-only expect-no-changes parallel=/p "
        + "message=/m diff debug/d refresh/r client= exec-kind= event-log= continue-on-error config*/c show-config "
        + "show-reads show-sames show-replacement-steps show-full-output show-urns urns suppress-outputs "
        + "suppress-progress suppress-permalink= skip-pending-creates clear-pending-creates remove target*/t "
        + "target-dependents exclude*/x exclude-dependents exclude-protected replace* target-replace* plan= "
        + "save-plan= policy-pack* policy-pack-config* policy-pack-configs* import-file= attach-debugger run-program "
        + "remote import-pending-creates*";

    private const string NoPlans = "it keeps no saved plans. Compare previews, or use the pulumi CLI (--engine pulumi)";

    private const string NoPolicies = "it runs no policy packs. Use the pulumi CLI (--engine pulumi)";

    // What is left out: what this engine does, and what to do instead.
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["plan"] = NoPlans,
        ["save-plan"] = NoPlans,
        ["policy-pack"] = NoPolicies,
        ["policy-pack-config"] = NoPolicies,
        ["policy-pack-configs"] = NoPolicies,
        ["import-file"] = "it writes no such file. Give resources an import id in the program",
        ["attach-debugger"] = "attach the debugger of your editor to the program",
        ["remote"] = "it runs nothing remotely. Use the pulumi CLI (--engine pulumi)",
        ["run-program"] = "it works from the state alone. Run `pulumi up` first, or use the pulumi CLI",
        ["import-pending-creates"] = "it takes up pending creations by itself. Run `pulumi up` instead",
    };

    /// <summary>Every command's.</summary>
    public static readonly Flag[] Global = Of(
        "color= cwd=/C non-interactive help/h disable-integrity-checking emoji/e fully-qualify-stack-names logflow "
        + "logtostderr verbose=/v tracing= profiling= memprofilerate= otel-traces=");

    /// <summary>The flags that a text lists.</summary>
    public static Flag[] Of(string words) => [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Read)];

    private static Flag Read(string word)
    {
        var letter = word.Length > 2 && word[^2] == '/' ? word[^1] : '\0';
        var rest = letter == '\0' ? word : word[..^2];
        var name = rest.TrimEnd('=', '*');
        var kind = rest[^1] switch { '=' => FlagKind.Value, '*' => FlagKind.List, _ => FlagKind.Switch };
        return new Flag(name, kind, letter, LeftOut.GetValueOrDefault(name, ""));
    }
}
