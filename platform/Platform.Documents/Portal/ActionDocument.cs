using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using Infra.Platform.Documents.Forms;
using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Portal;

/// <summary>The portal's form that makes an object, and the workflow it starts: the inputs of a Port action.</summary>
public static class ActionDocument
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    /// <summary>The action, as <c>port:index/action:Action</c> takes it.</summary>
    /// <param name="api">The API.</param>
    /// <param name="entry">How the portal shows it.</param>
    /// <param name="repository">Where the workflow lies. Null leaves it out, as in what is published.</param>
    /// <exception cref="DocumentException">The API needs more inputs than GitHub allows.</exception>
    public static JsonObject Of(ApiModel api, PortalEntry entry, WorkflowRepository? repository = null)
    {
        var form = CreationForm.Of(api);
        return new JsonObject
        {
            ["identifier"] = CatalogNames.Creation(api),
            ["title"] = $"Create {Descriptions.InSentence(api.Title)}",
            ["icon"] = entry.Icon,
            ["description"] = api.Description,
            ["selfServiceTrigger"] = Trigger(api, form),
            ["githubMethod"] = Method(api, form, repository),
        };
    }

    private static JsonObject Trigger(ApiModel api, CreationForm form)
    {
        var trigger = new JsonObject
        {
            ["operation"] = "CREATE",
            ["blueprintIdentifier"] = CatalogNames.Blueprint(api.Kind),
        };
        var sections = form.Fields.GroupBy(static field => field.Section ?? CatalogNames.FirstSection).ToList();
        if (sections.Count == 1)
        {
            trigger["orderProperties"] = JsonTree.ListOf(form.Fields.Select(static field => field.Name));
        }
        else
        {
            trigger["steps"] = new JsonArray([.. sections.Select(static section => (JsonNode?)new JsonObject
            {
                ["title"] = section.Key,
                ["orders"] = JsonTree.ListOf(section.Select(static field => field.Name)),
            })]);
        }

        trigger["userProperties"] = UserProperties(form);
        return trigger;
    }

    private static JsonObject UserProperties(CreationForm form)
    {
        var properties = new PortalProperties();
        foreach (var field in form.Fields)
        {
            var tree = properties.Add(field.Name, field.Property.Title, field.Property.Type);
            tree["description"] = Descriptions.WithValues(field.Property);
            if (field.Blueprint is { } blueprint)
            {
                tree["format"] = "entity";
                tree["blueprint"] = blueprint;
            }

            if (field.Property.Default is { } value)
            {
                AddDefault(tree, field.Property.Type, value);
            }

            AddCondition(tree, field);
        }

        return properties.Tree;
    }

    /// <summary>A field that only sometimes shows can only sometimes be required.</summary>
    private static void AddCondition(JsonObject tree, FormField field)
    {
        if (field.Toggle is { } toggle)
        {
            tree["visibleJqQuery"] = $".form.{toggle} == true";
            tree["dependsOns"] = JsonTree.ListOf([toggle]);
        }
        else if (field.Property.Required)
        {
            tree["required"] = true;
        }
    }

    /// <summary>Defaults of lists stand with their items, those of objects are texts.</summary>
    private static void AddDefault(JsonObject tree, ApiType type, JsonNode value)
    {
        if (type is ListType)
        {
            var items = tree.Single(static member => member.Key.EndsWith("Items", StringComparison.Ordinal)
                && member.Value is JsonObject).Value!;
            items["defaults"] = value.DeepClone();
            return;
        }

        tree["default"] = type is ObjectType or MapType ? value.ToJsonString() : value.DeepClone();
    }

    private static JsonObject Method(ApiModel api, CreationForm form, WorkflowRepository? repository)
    {
        var inputs = new JsonObject(form.Inputs.Select(static input => KeyValuePair.Create(
            input.Condition is { } condition
                ? $"{{{{ if {condition} then \"{input.Name}\" else null end }}}}"
                : input.Name,
            (JsonNode?)$"{{{{ {input.Query} }}}}")));
        var method = new JsonObject();
        method.AddIfSet("org", repository?.Organization);
        method.AddIfSet("repo", repository?.Name);
        method["workflow"] = $"{CatalogNames.Creation(api)}.yaml";
        method["workflowInputs"] = inputs.ToJsonString(Readable);
        method["reportWorkflowStatus"] = "true";
        return method;
    }
}

/// <summary>The repository whose workflows make objects: the management repository.</summary>
/// <param name="Organization">Who owns it.</param>
/// <param name="Name">Its name.</param>
public sealed record WorkflowRepository(string Organization, string Name);
