using Pulumi.Automation.Events;

namespace Pulumi.Automation;

/// <summary>How the engine writes the members of our enums.</summary>
internal static class EnumTexts
{
    public static OperationType Operation(string text) => text switch
    {
        "same" => OperationType.Same,
        "create" => OperationType.Create,
        "update" => OperationType.Update,
        "delete" => OperationType.Delete,
        "replace" => OperationType.Replace,
        "create-replacement" => OperationType.CreateReplacement,
        "delete-replaced" => OperationType.DeleteReplaced,
        "read" => OperationType.Read,
        "read-replacement" => OperationType.ReadReplacement,
        "refresh" => OperationType.Refresh,
        "discard" => OperationType.ReadDiscard,
        "discard-replaced" => OperationType.DiscardReplaced,
        "remove-pending-replace" => OperationType.RemovePendingReplace,
        "import" => OperationType.Import,
        "import-replacement" => OperationType.ImportReplacement,
        _ => OperationType.Unknown,
    };

    public static DiffKind Difference(string text) => text switch
    {
        "add" => DiffKind.Add,
        "add-replace" => DiffKind.AddReplace,
        "delete" => DiffKind.Delete,
        "delete-replace" => DiffKind.DeleteReplace,
        "update-replace" => DiffKind.UpdateReplace,
        _ => DiffKind.Update,
    };

    public static UpdateKind Update(string text) => text switch
    {
        "preview" => UpdateKind.Preview,
        "refresh" => UpdateKind.Refresh,
        "rename" => UpdateKind.Rename,
        "destroy" => UpdateKind.Destroy,
        "import" => UpdateKind.Import,
        "resource-import" => UpdateKind.ResourceImport,
        _ => UpdateKind.Update,
    };

    public static UpdateState State(string text) => text switch
    {
        "not-started" => UpdateState.NotStarted,
        "succeeded" => UpdateState.Succeeded,
        "failed" => UpdateState.Failed,
        _ => UpdateState.InProgress,
    };

    public static ProjectRuntimeName Runtime(string text) => text switch
    {
        "nodejs" => ProjectRuntimeName.NodeJS,
        "go" => ProjectRuntimeName.Go,
        "python" => ProjectRuntimeName.Python,
        "dotnet" => ProjectRuntimeName.Dotnet,
        _ => throw new InvalidOperationException(
            $"The runtime is '{text}'; allowed: nodejs, go, python, dotnet. Change 'runtime' in Pulumi.yaml."),
    };
}
