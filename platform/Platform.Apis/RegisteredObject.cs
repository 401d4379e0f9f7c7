using System.Text.Json.Nodes;

using Infra.Platform.Yaml;

namespace Infra.Platform.Apis;

/// <summary>An object in a cluster that the control plane knows but is not.</summary>
internal static class RegisteredObject
{
    /// <summary>Where the object itself begins.</summary>
    public const string Manifest = "spec.forProvider.manifest.";

    /// <summary>Ready as the condition of that name says.</summary>
    public const string IsReady = "has(object.status) && has(object.status.conditions) && "
        + "object.status.conditions.exists(c, c.type == 'Ready' && c.status == 'True')";

    /// <summary>Ready once as many pods serve as should.</summary>
    public const string IsAvailable = "has(object.status) && has(object.status.conditions) && "
        + "object.status.conditions.exists(c, c.type == 'Available' && c.status == 'True')";

    /// <summary>Ready once a Gateway takes the route.</summary>
    public const string IsAccepted = "has(object.status) && has(object.status.parents) && "
        + "object.status.parents.exists(p, p.conditions.exists(c, c.type == 'Accepted' && c.status == 'True'))";

    /// <summary>Ready as soon as the object is there.</summary>
    public const string IsThere = "has(object.metadata.uid)";

    /// <summary>The object that makes another one over there.</summary>
    /// <param name="yaml">The other one.</param>
    /// <param name="ready">CEL over it; without a rule the provider calls it ready on creation.</param>
    public static JsonObject Of(string yaml, string ready) => new()
    {
        ["apiVersion"] = "kubernetes.m.crossplane.io/v1alpha1",
        ["kind"] = "Object",
        ["spec"] = new JsonObject
        {
            ["providerConfigRef"] = new JsonObject { ["kind"] = "ClusterProviderConfig" },
            ["readiness"] = new JsonObject { ["policy"] = "DeriveFromCelQuery", ["celQuery"] = ready },
            ["forProvider"] = new JsonObject
            {
                ["manifest"] = YamlFile.Read(yaml, "manifest").Single().Root!.DeepClone(),
            },
        },
    };
}
