namespace Infra.Platform.Documents;

/// <summary>What the files of one API are called, in <c>published/VERSION/PLURAL/</c>.</summary>
internal static class DocumentNames
{
    public const string Xrd = "xrd.yaml";
    public const string Connection = "connection-secret.yaml";
    public const string WorkflowInputs = "workflow-inputs.yaml";
    public const string Blueprint = "blueprint.yaml";
    public const string Action = "action.yaml";
    public const string Mapping = "mapping.yaml";
    public const string EditorSchema = "schema.json";
    public const string Reference = "reference.md";

    public static string Composition(string name) => $"composition-{name}.yaml";

    public static string Example(string name) => $"example-{name}.yaml";
}
