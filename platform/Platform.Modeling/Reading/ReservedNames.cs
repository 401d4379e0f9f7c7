using System.Text.RegularExpressions;

namespace Infra.Platform.Modeling.Reading;

/// <summary>Names that the control plane has taken.</summary>
internal static partial class ReservedNames
{
    private const string Engine = "Crossplane keeps its own fields there";
    private const string Legacy = "Crossplane 1 kept its own fields there, and tools still read them";

    private static readonly Dictionary<string, string> Spec = new()
    {
        ["crossplane"] = Engine,
        ["writeConnectionSecretToRef"] = "function-patch-and-transform reads the name of the connection Secret from "
            + "it, and whoever writes that name can take over a foreign Secret",
        ["compositionRef"] = Legacy, ["compositionSelector"] = Legacy, ["compositionRevisionRef"] = Legacy,
        ["compositionRevisionSelector"] = Legacy, ["compositionUpdatePolicy"] = Legacy,
        ["compositeDeletePolicy"] = Legacy,
        ["claimRef"] = Legacy, ["resourceRef"] = Legacy, ["resourceRefs"] = Legacy,
        ["publishConnectionDetailsTo"] = Legacy,
    };

    private static readonly Dictionary<string, string> Status = new()
    {
        ["crossplane"] = Engine, ["conditions"] = Engine,
        ["connectionDetails"] = Legacy, ["claimConditionTypes"] = Legacy,
    };

    private static readonly HashSet<string> Words =
    [
        "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let", "loop",
        "namespace", "null", "package", "return", "true", "var", "void", "while",
    ];

    /// <summary>Resources and short names which <c>kubectl</c> already knows on every control plane.</summary>
    private static readonly HashSet<string> Resources =
    [
        "pods", "po", "services", "svc", "deployments", "deploy", "namespaces", "ns", "nodes", "no", "secrets",
        "events", "ev", "configmaps", "cm", "jobs", "cronjobs", "cj", "daemonsets", "ds", "replicasets", "rs",
        "statefulsets", "sts", "ingresses", "ing", "networkpolicies", "netpol", "serviceaccounts", "sa",
        "roles", "rolebindings",
        "persistentvolumes", "pv", "persistentvolumeclaims", "pvc", "endpoints", "ep", "resourcequotas", "quota",
        "limitranges", "limits", "leases", "crd", "crds", "cs", "hpa", "pdb", "pc", "sc", "csr", "rc", "functions",
        "providers", "configurations", "compositions", "comp", "comprev", "envcfg", "xrd", "xrds", "mrd", "mrap",
    ];

    /// <summary>Why a property may not have a name; null when it may.</summary>
    public static string? Why(RecordUse use, string name) => use switch
    {
        RecordUse.Spec => Spec.GetValueOrDefault(name),
        RecordUse.Status => Status.GetValueOrDefault(name),
        _ => null,
    };

    public static bool IsResource(string name) => Resources.Contains(name);

    public static bool IsName(string name) => Name().IsMatch(name);

    /// <summary>A name as CEL reaches it: words of the language are escaped.</summary>
    public static string Cel(string name) => Words.Contains(name) ? $"__{name}__" : name;

    [GeneratedRegex("^[a-z][a-zA-Z0-9]*$")]
    private static partial Regex Name();
}
