using System.Text.Json;

namespace Pulumi.Automation;

/// <summary>The state of a stack, as it is exported and imported.</summary>
public sealed class StackDeployment
{
    private StackDeployment(int version, JsonElement json)
    {
        Version = version;
        Json = json;
    }

    /// <summary>The version of its format.</summary>
    public int Version { get; }

    /// <summary>The whole document.</summary>
    public JsonElement Json { get; }

    /// <summary>Reads an exported state.</summary>
    /// <exception cref="InvalidOperationException">It says no version.</exception>
    public static StackDeployment FromJsonString(string jsonString)
    {
        var json = JsonElement.Parse(jsonString);
        return new StackDeployment(
            json.Number("version") ?? throw new InvalidOperationException("The deployment has no 'version'."), json);
    }
}
