using System.Text.Json;

namespace Pulumi.Automation;

/// <summary>Values of configurations as the CLI shows them.</summary>
internal static class ConfigJson
{
    public static ConfigValue Read(JsonElement json) =>
        new(json.Text("value") ?? json.Member("objectValue")?.GetRawText() ?? "", json.Flag("secret") ?? false);
}
