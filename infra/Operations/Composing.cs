using System.Text.Json.Nodes;

using Infra.Platform.Apis;
using Infra.Platform.Documents.Kubernetes;
using Infra.Platform.Rendering;
using Infra.Platform.Rendering.Files;
using Infra.Platform.Schemas;

namespace Infra.Operations;

/// <summary>Composes one composite resource from files, or against the platform's own APIs.</summary>
/// <param name="folder">What relative paths are relative to.</param>
internal sealed class Composing(string folder)
{
    public required string Composite { get; init; }

    public string? Composition { get; init; }

    public string? Definition { get; init; }

    public string? Observed { get; init; }

    public string? Required { get; init; }

    /// <exception cref="UserError">A file is missing or not what it should be, or nothing can be composed.</exception>
    public Composed Run()
    {
        var composite = Read(Composite) is [var only]
            ? only
            : throw new UserError($"{Composite} must hold one object, the composite resource");
        var definitions = Definition is null
            ? Catalog.Apis.Select(static api => XrdDocument.Of(api.Model))
            : Documents(Definition);
        var version = Version(definitions, Compositions(composite));
        var outcome = version.Compose(Chosen(composite), new ComposeInputs
        {
            Composite = composite.Document,
            Observed = Documents(Observed),
            Required = Documents(Required),
        });
        return outcome.Composed
            ?? throw new UserError(string.Join('\n', outcome.Problems) + Hint(outcome), ExitCodes.Resource);
    }

    private static PlatformVersion Version(IEnumerable<JsonObject> definitions, IReadOnlyList<JsonObject> compositions)
    {
        try
        {
            return new PlatformVersion(definitions, compositions);
        }
        catch (DefinitionException broken)
        {
            throw new UserError(broken.Message, ExitCodes.Resource);
        }
    }

    private string Hint(ComposeOutcome outcome) =>
        Required is null && outcome.Problems.Any(static problem =>
            problem.Contains("Required environment config", StringComparison.Ordinal))
            ? "\ngive the EnvironmentConfigs of the control plane and of the namespace with --required FILE"
            : "";

    private bool IsFile => Composition is not null && File.Exists(At(Composition));

    private IReadOnlyList<JsonObject> Compositions(Manifest composite)
    {
        if (IsFile)
        {
            return Read(Composition!) is { Count: > 0 } found && found.All(static one => one.IsComposition)
                ? [.. found.Select(static one => one.Document)]
                : throw new UserError($"{Composition} must hold Compositions only");
        }

        var own = PlatformApis.Compositions.Select(static one => one.Document()).ToList();
        var names = own.Select(static one => one["metadata"]!["name"]!.GetValue<string>())
            .Order(StringComparer.Ordinal)
            .ToList();
        if (Composition is not null && !names.Contains(Composition))
        {
            throw new UserError(
                $"{Composition} is neither a file nor one of our Compositions: {string.Join(", ", names)}");
        }

        return own.Exists(one => $"{one["spec"]!["compositeTypeRef"]!["kind"]}" == composite.Kind)
            ? own
            : throw new UserError(
                $"{composite.Kind} is none of our APIs; give its Compositions with --composition FILE");
    }

    /// <summary>The composite, made to select what was asked for on the command line.</summary>
    private Manifest Chosen(Manifest composite)
    {
        if (Composition is null || IsFile)
        {
            return composite;
        }

        var document = (JsonObject)composite.Document.DeepClone();
        if (document["spec"] is not JsonObject spec)
        {
            return composite;
        }

        if (spec["crossplane"] is not JsonObject machinery)
        {
            spec["crossplane"] = machinery = [];
        }

        machinery["compositionRef"] = new JsonObject { ["name"] = Composition };
        return composite with { Document = document };
    }

    private IReadOnlyList<JsonObject> Documents(string? path) =>
        path is null ? [] : [.. Read(path).Select(static one => one.Document)];

    private List<Manifest> Read(string path)
    {
        try
        {
            return [.. Manifest.Read(File.ReadAllText(At(path)), path)];
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new UserError($"there is no file {path}");
        }
        catch (IOException unreadable)
        {
            throw new UserError($"cannot read {path}: {unreadable.Message}");
        }
    }

    private string At(string path) => Path.GetFullPath(path, folder);
}
