using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Infra.Platform.Schemas;

/// <summary>What every API server wants of the names and labels of an object, which no schema says.</summary>
/// <remarks>
/// https://kubernetes.io/docs/concepts/overview/working-with-objects/names/ and
/// https://kubernetes.io/docs/concepts/overview/working-with-objects/labels/
/// </remarks>
internal static partial class ObjectIdentity
{
    private const string NameForm = "lower-case letters, digits, - and ., beginning and ending with a letter or digit";

    /// <summary>What is missing to know what kind of object it is.</summary>
    public static IEnumerable<Advice> Unnamed(JsonObject root) =>
        from field in (string[])["apiVersion", "kind"]
        where root[field] is not JsonValue value || !value.TryGetValue<string>(out var text) || text.Length == 0
        select new Advice(
            field, root.ContainsKey(field) ? Shown.Value(root[field]) : "nothing", "a text",
            $"begin the document with {field}: {(field == "kind" ? "SqlDatabase" : "platform.example.org/v1alpha1")}");

    public static IEnumerable<Advice> Problems(JsonObject root, ResourceSchema schema)
    {
        var metadata = root["metadata"] as JsonObject ?? [];
        return [.. Name(metadata), .. Namespace(metadata, schema), .. Labels(metadata)];
    }

    private static IEnumerable<Advice> Name(JsonObject metadata)
    {
        if (metadata["name"] is null && metadata["generateName"] is null)
        {
            yield return new(
                "metadata.name", "nothing", NameForm, "name the object, for example name: orders");
        }
        else if (Text(metadata["name"]) is { } name && !DnsName().IsMatch(name))
        {
            var lower = NotDns().Replace(name.ToLowerInvariant(), "-").Trim('-', '.');
            yield return new(
                "metadata.name", Shown.Value(name), NameForm,
                DnsName().IsMatch(lower) ? $"write, for example, {lower}" : "write such a name");
        }
    }

    private static IEnumerable<Advice> Namespace(JsonObject metadata, ResourceSchema schema)
    {
        if (!schema.IsNamespaced && metadata["namespace"] is { } space)
        {
            yield return new(
                "metadata.namespace", Shown.Value(space), $"nothing: {schema.Kind} is not in a namespace",
                "remove the line");
        }
    }

    private static IEnumerable<Advice> Labels(JsonObject metadata) =>
        from label in metadata["labels"] as JsonObject ?? []
        let value = Text(label.Value)
        where value is not null && !LabelValue().IsMatch(value)
        select new Advice(
            FieldPath.Child("metadata.labels", label.Key), Shown.Value(value),
            "at most 63 letters, digits, -, _ and ., beginning and ending with a letter or digit",
            "shorten it, or make it an annotation");

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    [GeneratedRegex(@"\A[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*\z")]
    private static partial Regex DnsName();

    [GeneratedRegex("[^-a-z0-9.]+")]
    private static partial Regex NotDns();

    [GeneratedRegex(@"\A(([A-Za-z0-9][-A-Za-z0-9_.]{0,61})?[A-Za-z0-9])?\z")]
    private static partial Regex LabelValue();
}
