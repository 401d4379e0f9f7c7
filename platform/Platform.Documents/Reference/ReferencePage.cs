using Infra.Platform.Documents.Kubernetes;
using Infra.Platform.Modeling;
using Infra.Platform.Yaml;

namespace Infra.Platform.Documents.Reference;

/// <summary>What a developer reads about an API: Markdown.</summary>
internal static class ReferencePage
{
    /// <summary>The page of an API.</summary>
    public static string Of(PublishedApi published)
    {
        var api = published.Model;
        var page = new MarkdownPage();
        page.Heading(1, api.Title);
        page.Paragraph($"`{api.Kind}` · `{api.ApiVersion}` · {ScopeOf(api)} · `kubectl get {ShortestName(api)}`");
        page.Paragraph(api.Description);
        page.Paragraph(api.Remarks);
        page.Paragraph($"A name has at most {api.NameMaxLength} characters{ReasonOf(published)}.");
        AddExamples(page, api);
        AddSpec(page, api);
        AddRules(page, api);
        PlacesSection.Add(page, published);
        AddStatus(page, api);
        AddConnection(page, published.Connection);
        return page.Text;
    }

    private static string ReasonOf(PublishedApi published) =>
        published.Compositions.MinBy(static composition => composition.NameBudget) is { } tightest
            ? $": {tightest.NameBudgetReason}"
            : "";

    private static string ScopeOf(ApiModel api) =>
        api.Scope is ApiScope.Namespaced ? "in the namespace of an Environment" : "cluster-scoped";

    private static string ShortestName(ApiModel api) => api.ShortNames.Count > 0 ? api.ShortNames[0] : api.Plural;

    private static void AddExamples(MarkdownPage page, ApiModel api)
    {
        page.Heading(2, "Examples");
        foreach (var example in api.Examples)
        {
            page.Paragraph($"[{DocumentNames.Example(example.Name)}]({DocumentNames.Example(example.Name)}): "
                + example.Description);
        }

        if (api.Examples.Count > 0)
        {
            page.Code("yaml", YamlText.Write(ExampleDocument.Tree(api, api.Examples[0])));
        }
    }

    private static void AddSpec(MarkdownPage page, ApiModel api)
    {
        page.Heading(2, "What you ask for");
        page.Table(
            ["property", "type", "unit", "default", "allowed", "meaning"],
            FlatProperty.Of(api.Spec).Select(static flat => new[]
            {
                $"`{flat.Path}`",
                Descriptions.TypeName(flat.Property.Type),
                flat.Property.Unit ?? "",
                DefaultOf(flat.Property),
                AllowedIn(flat.Property.Type),
                flat.Property.Description + (flat.Property.Secret ? " Never shown." : ""),
            }));
        foreach (var flat in FlatProperty.Of(api.Spec))
        {
            AddDetails(page, flat);
        }
    }

    private static string AllowedIn(ApiType type) =>
        type is StringType { Pattern: { } pattern } text
            ? Descriptions.Allowed(text with { Pattern = null }) is { Length: > 0 } rest
                ? $"{MarkdownPage.Verbatim(pattern)}; {rest}"
                : MarkdownPage.Verbatim(pattern)
            : Descriptions.Allowed(type);

    private static void AddDetails(MarkdownPage page, FlatProperty flat)
    {
        var values = flat.Property.Type is EnumType choice && choice.Values.Any(static v => v.Description is not null)
            ? choice.Values
            : [];
        if (values.Count == 0 && flat.Property.Remarks is null)
        {
            return;
        }

        page.Heading(3, $"`{flat.Path}`");
        page.Paragraph(flat.Property.Remarks);
        if (values.Count > 0)
        {
            page.Table(["value", "meaning"], values.Select(static value => new[]
            {
                $"`{value.JsonName}`", value.Description ?? "",
            }));
        }
    }

    private static string DefaultOf(ApiProperty property) =>
        property.Required ? "**required**"
        : property.Default is { } value ? $"`{Descriptions.Value(value)}`"
        : "none";

    private static void AddRules(MarkdownPage page, ApiModel api)
    {
        var rules = api.Spec.Rules.Select(static rule => ("`spec`", rule.Message))
            .Concat(FlatProperty.Of(api.Spec).SelectMany(static flat => flat.Rules
                .Select(rule => ($"`{flat.Path}`", rule.Message))))
            .ToList();
        if (rules.Count > 0)
        {
            page.Heading(2, "Rules");
            page.Paragraph("What breaks one is refused, with this message.");
            page.Table(["of", "rule"], rules.Select(static rule => new[] { rule.Item1, rule.Message }));
        }
    }

    private static void AddStatus(MarkdownPage page, ApiModel api)
    {
        page.Heading(2, "What it reports");
        page.Paragraph("Besides the conditions `Synced` (it could be composed) and `Ready` (all of it works):");
        page.Table(["field", "type", "meaning"], FlatProperty.Of(api.Status).Select(static flat => new[]
        {
            $"`status.{flat.Path}`", Descriptions.TypeName(flat.Property.Type), Descriptions.Of(flat.Property),
        }));
    }

    private static void AddConnection(MarkdownPage page, ConnectionSecret? connection)
    {
        if (connection is null)
        {
            return;
        }

        page.Heading(2, "What apps connect with");
        page.Paragraph($"The Secret `<name>{connection.Suffix}` in the same namespace, with the same keys everywhere:");
        page.Table(["key", "meaning"], connection.Keys.Select(static key => new[]
        {
            $"`{key.Name}`", key.Description,
        }));
    }
}
