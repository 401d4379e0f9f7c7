using System.Text.Json.Nodes;

namespace Infra.Stacks.Tests.Admission;

/// <summary>What somebody wants to write, as the API server asks policies about it.</summary>
internal sealed record AdmissionRequest
{
    /// <summary>The object as it would be, defaults included.</summary>
    public required JsonObject Object { get; init; }

    /// <summary>The object as it is. Default: there is none, and it would be created.</summary>
    public JsonObject? OldObject { get; init; }

    /// <summary>The namespace that it is in. Default: it is in none.</summary>
    public JsonObject? Namespace { get; init; }

    /// <summary>Who asks.</summary>
    public required Requester By { get; init; }

    /// <summary>Group of its kind; empty for the core.</summary>
    public string Group => ApiVersion.Contains('/', StringComparison.Ordinal) ? ApiVersion.Split('/')[0] : "";

    /// <summary>Version of its kind.</summary>
    public string Version => ApiVersion.Split('/')[^1];

    /// <summary>Its kind in the plural, as all kinds have it that are asked about here.</summary>
    public string Resource
    {
        get
        {
            var kind = ((string)Object["kind"]!).ToLowerInvariant();
            return kind.EndsWith('y') && !kind.EndsWith("ay", StringComparison.Ordinal) ? $"{kind[..^1]}ies"
                : kind.EndsWith('s') ? $"{kind}es"
                : $"{kind}s";
        }
    }

    /// <summary>What is done to it.</summary>
    public string Operation => OldObject is null ? "CREATE" : "UPDATE";

    /// <summary>What is bound to <c>request</c>.</summary>
    public JsonObject Facts => new()
    {
        ["operation"] = Operation,
        ["name"] = Object["metadata"]!["name"]!.DeepClone(),
        ["namespace"] = Namespace?["metadata"]!["name"]!.DeepClone() ?? "",
        ["resource"] = new JsonObject { ["group"] = Group, ["version"] = Version, ["resource"] = Resource },
        ["userInfo"] = new JsonObject
        {
            ["username"] = By.Name,
            ["groups"] = new JsonArray([.. By.Groups.Select(static group => (JsonNode)group)]),
        },
    };

    private string ApiVersion => (string)Object["apiVersion"]!;

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Operation} {Object["kind"]} {Object["metadata"]!["name"]} by {By.Name}";
}

/// <summary>Who asks for something.</summary>
/// <param name="Name">The user.</param>
/// <param name="Groups">What it belongs to.</param>
internal sealed record Requester(string Name, params string[] Groups)
{
    private const string Everybody = "system:authenticated";

    /// <summary>Whoever runs the program. On EKS, and on a cluster of kubeadm, no member of system:masters.</summary>
    public static Requester Bootstrapper { get; } = new("platform-admin", Everybody);

    /// <summary>Crossplane.</summary>
    public static Requester Crossplane { get; } = Account("crossplane-system", "crossplane");

    /// <summary>The API server itself, and what cannot be locked out.</summary>
    public static Requester Cluster { get; } = new("system:apiserver", "system:masters", Everybody);

    /// <summary>A ServiceAccount.</summary>
    public static Requester Account(string home, string name) => new(
        $"system:serviceaccount:{home}:{name}",
        "system:serviceaccounts",
        $"system:serviceaccounts:{home}",
        Everybody);
}
