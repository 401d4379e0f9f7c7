using System.Globalization;
using System.Text.Json.Nodes;

using Infra.Platform.Modeling;

namespace Infra.Platform.Documents.Forms;

/// <summary>The inputs of the GitHub workflow that makes an object: its <c>on.workflow_dispatch</c>.</summary>
public static class WorkflowInputsDocument
{
    /// <summary>The trigger of the workflow, to stand in its file.</summary>
    /// <exception cref="DocumentException">The API needs more inputs than GitHub allows.</exception>
    public static JsonObject Of(ApiModel api)
    {
        var inputs = new JsonObject(CreationForm.Of(api).Inputs.Select(static input =>
            KeyValuePair.Create(input.Name, (JsonNode?)Input(input))));
        return new JsonObject
        {
            ["name"] = CatalogNames.Creation(api),
            ["on"] = new JsonObject { ["workflow_dispatch"] = new JsonObject { ["inputs"] = inputs } },
        };
    }

    private static JsonObject Input(DispatchInput input)
    {
        var options = Options(input.Type);
        var tree = new JsonObject
        {
            ["description"] = input.Description,
            ["required"] = input.Required,
            ["type"] = input.Type switch
            {
                _ when options.Count > 0 => "choice",
                BooleanType => "boolean",
                IntegerType or NumberType => "number",
                _ => "string",
            },
        };
        if (input.Default is { } value)
        {
            var isText = input.Type is null || options.Count > 0;
            tree["default"] = isText ? JsonValue.Create(value.Text()) : value.DeepClone();
        }

        tree.AddIfSet("options", options);
        return tree;
    }

    /// <summary>The options of a choice are texts, whatever they stand for.</summary>
    private static JsonArray Options(ApiType? type) => type switch
    {
        EnumType values => JsonTree.ListOf(values.Values.Select(static value => value.JsonName)),
        IntegerType { OneOf.Count: > 0 } number => JsonTree.ListOf(
            number.OneOf.Select(static value => value.ToString(CultureInfo.InvariantCulture))),
        _ => [],
    };
}
