using System.Text.Json.Nodes;

namespace Infra.Components.PlatformApis;

/// <summary>What developers may ask for: the definitions of the platform's APIs, and how their objects are
/// made.</summary>
/// <remarks>A definition is ready when objects of it can be written; its Compositions come after it.</remarks>
public sealed class PlatformApiSet : ComponentResource
{
    private const string Definition = "CompositeResourceDefinition";
    private const string Composition = "Composition";

    private readonly PlatformApisArgs args;

    /// <summary>The APIs of <paramref name="args"/>.</summary>
    /// <exception cref="ArgumentException">A document is of another kind, or a default names no
    /// Composition.</exception>
    public PlatformApiSet(string name, PlatformApisArgs args, ComponentResourceOptions? options = null)
        : base("infra:platformapis:PlatformApiSet", name, options)
    {
        this.args = args;
        Check();
        var definitions = Of(Definition).Select(Define).ToArray();
        foreach (var composition in Of(Composition))
        {
            // Claims that stay need them as much as their definitions.
            _ = new KubernetesDocument(composition, Children.Of(this, definitions).Guarded(args.Protect));
        }

        _ = new TenantRights(args.TenantRole, [.. Of(Definition)], Children.Of(this));
        RegisterOutputs();
    }

    private IEnumerable<JsonObject> Of(string kind) =>
        args.Documents.Where(document => KubernetesDocument.KindOf(document) == kind)
            .OrderBy(KubernetesDocument.NameOf, StringComparer.Ordinal);

    private KubernetesDocument Define(JsonObject document)
    {
        var definition = (JsonObject)document.DeepClone();
        if (args.Defaults.TryGetValue((string)definition["spec"]!["names"]!["kind"]!, out var composition))
        {
            definition["spec"]!["defaultCompositionRef"] = new JsonObject { ["name"] = composition };
        }

        var metadata = (JsonObject)definition["metadata"]!;
        var annotations = metadata["annotations"] as JsonObject ?? [];
        annotations["pulumi.com/waitFor"] = "condition=Established";
        metadata["annotations"] = annotations;
        return new KubernetesDocument(definition, Children.Of(this).Guarded(args.Protect));
    }

    private void Check()
    {
        var other = args.Documents.Select(KubernetesDocument.KindOf)
            .FirstOrDefault(static kind => kind is not (Definition or Composition));
        if (other is not null)
        {
            throw new ArgumentException($"a document is a {other}; APIs are definitions and Compositions");
        }

        var names = Of(Composition).Select(KubernetesDocument.NameOf).ToHashSet(StringComparer.Ordinal);
        var missing = args.Defaults.Values.FirstOrDefault(name => !names.Contains(name));
        if (missing is not null)
        {
            throw new ArgumentException($"the default Composition {missing} is not among the documents");
        }
    }
}
