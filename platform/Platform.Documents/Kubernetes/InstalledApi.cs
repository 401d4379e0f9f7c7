using System.Text.Json.Nodes;

using Infra.Platform.Modeling;
using Infra.Platform.Modeling.Compositions;

namespace Infra.Platform.Documents.Kubernetes;

/// <summary>What a control plane installs of one API.</summary>
/// <param name="Definition">The definition, with the Composition of objects that choose none.</param>
/// <param name="Compositions">The Compositions that the control plane can serve.</param>
public sealed record InstalledApi(JsonObject Definition, IReadOnlyList<JsonObject> Compositions)
{
    /// <summary>The documents of an API on one control plane.</summary>
    /// <param name="api">The API.</param>
    /// <param name="chosen">Whether the control plane can serve a Composition: told by its labels.</param>
    /// <param name="defaultComposition">Name of the one for objects that choose none: the usual place.</param>
    /// <param name="functions">What the functions are called there; default: their usual names.</param>
    /// <exception cref="ArgumentException">The default is none of those that are served.</exception>
    public static InstalledApi Of(
        PublishedApi api, Func<Composition, bool> chosen, string defaultComposition, FunctionNames? functions = null)
    {
        var served = api.Compositions.Where(chosen).ToList();
        if (served.All(composition => composition.Name != defaultComposition))
        {
            throw new ArgumentException(
                $"{api.Model.Kind}: the default '{defaultComposition}' is not among its Compositions here: "
                    + string.Join(", ", served.Select(static composition => composition.Name)),
                nameof(defaultComposition));
        }

        return new InstalledApi(
            XrdDocument.Of(api.Model, api.OlderVersions, defaultComposition),
            [.. served.Select(composition => composition.Document(functions))]);
    }
}
