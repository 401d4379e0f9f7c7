using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using Pulumi.Port;
using Pulumi.Port.Inputs;

namespace Infra.Components.Portal;

/// <summary>The organisation's portal: what is in the catalog, what is expected of it, and what people can ask for.
/// </summary>
/// <remarks>Entities are not made here: the exporter in each cluster reports them. Pages are a beta feature of the
/// provider, which wants <c>PORT_BETA_FEATURES_ENABLED=true</c> in the environment.</remarks>
public sealed class Portal : ComponentResource
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Dictionary<string, Resource> blueprints = new(StringComparer.Ordinal);

    /// <summary>The portal of an organisation.</summary>
    /// <exception cref="ArgumentException">A document has no identifier, is about a blueprint that there is not, or
    /// blueprints relate in a circle.</exception>
    public Portal(string name, PortalArgs args, ComponentResourceOptions? options = null)
        : base("infra:portal:Portal", name, options)
    {
        DescribeKubernetes();
        foreach (var document in BlueprintOrder.Of(args.Blueprints, blueprints.Keys))
        {
            Describe(document);
        }

        foreach (var scorecard in args.Scorecards.Prepend(KubernetesCatalog.Expectations))
        {
            Expect(scorecard);
        }

        var actions = args.Actions.Select(document => new PortDocument(
            PortDocument.Action, document, Children.Of(this, [.. TargetOf(document)]))).ToArray();
        Show(args, actions);
        Blueprints = [.. blueprints.Keys];
        RegisterOutputs();
    }

    /// <summary>Identifiers of all blueprints, each after those that it relates to.</summary>
    public ImmutableArray<string> Blueprints { get; }

    private void DescribeKubernetes()
    {
        Resource[] before = [];
        foreach (var (identifier, blueprint) in new[]
        {
            (KubernetesCatalog.Cluster, KubernetesCatalog.OfCluster()),
            (KubernetesCatalog.Namespace, KubernetesCatalog.OfNamespace()),
            (KubernetesCatalog.Workload, KubernetesCatalog.OfWorkload()),
        })
        {
            blueprints[identifier] = new Blueprint(identifier, blueprint, Children.Of(this, before));
            before = [blueprints[identifier]];
        }
    }

    private void Describe(JsonObject document)
    {
        var targets = BlueprintOrder.TargetsOf(document).Select(target => blueprints[target]).ToArray();
        var inputs = (JsonObject)document.DeepClone();
        inputs["createCatalogPage"] = false;
        blueprints[PortDocument.IdentifierOf(document)] =
            new PortDocument(PortDocument.Blueprint, inputs, Children.Of(this, targets));
    }

    private void Expect(PortalScorecard scorecard) =>
        _ = new Scorecard($"{scorecard.Blueprint}/{scorecard.Identifier}", new()
        {
            Blueprint = scorecard.Blueprint,
            Identifier = scorecard.Identifier,
            Title = scorecard.Title,
            Rules = scorecard.Rules.Select(static rule => new ScorecardRuleArgs
            {
                Identifier = rule.Identifier,
                Title = rule.Title,
                Level = rule.Level,
                Query = new ScorecardRuleQueryArgs { Combinator = "and", Conditions = Text(rule.Condition) },
            }).ToArray(),
        }, Children.Of(this, Known(scorecard.Blueprint, $"scorecard {scorecard.Identifier}")));

    private IEnumerable<Resource> TargetOf(JsonObject action) =>
        (string?)action["selfServiceTrigger"]?["blueprintIdentifier"] is { } blueprint
            ? [Known(blueprint, $"action {PortDocument.IdentifierOf(action)}")]
            : [];

    private Resource Known(string blueprint, string user) =>
        blueprints.GetValueOrDefault(blueprint)
            ?? throw new ArgumentException($"{user} is about '{blueprint}', which is no blueprint");

    private void Show(PortalArgs args, Resource[] actions)
    {
        var folder = new Folder(PortalPages.Folder, new()
        {
            Identifier = PortalPages.Folder,
            Title = "Platform",
        }, Children.Of(this));
        var titles = args.Actions.Select(static action => (string)action["title"]!);
        _ = new Page(
            "start", PortalPages.Start(args.RepositoryUrl, [.. titles]), Children.Of(this, [folder, .. actions]));
        foreach (var document in args.Blueprints)
        {
            var identifier = PortDocument.IdentifierOf(document);
            _ = new Page(
                identifier,
                PortalPages.TableOf(identifier, (string)document["title"]!, (string?)document["icon"] ?? "BlankPage"),
                Children.Of(this, folder, blueprints[identifier]));
        }
    }

    private static string Text(PortalCondition condition)
    {
        var text = new JsonObject { ["property"] = condition.Property, ["operator"] = condition.Operator };
        if (condition.Value is { } value)
        {
            text["value"] = JsonSerializer.SerializeToNode(value);
        }

        return text.ToJsonString(Readable);
    }
}
