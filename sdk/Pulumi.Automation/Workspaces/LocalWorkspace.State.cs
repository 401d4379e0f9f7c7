using System.Collections.Immutable;
using System.Text.Json;

namespace Pulumi.Automation;

public sealed partial class LocalWorkspace
{
    private const string Masked = "[secret]";

    /// <inheritdoc/>
    public override async Task<ImmutableDictionary<string, OutputValue>> GetStackOutputsAsync(
        string stackName, CancellationToken cancellationToken = default)
    {
        string[] command = ["stack", "output", "--json"];
        var masked = await RunJsonAsync([.. command, "--stack", stackName], cancellationToken).ConfigureAwait(false);
        // Without a secret the second answer would be the first again.
        var clear = masked.EnumerateObject().Any(static output => IsMasked(output.Value))
            ? await RunJsonAsync([.. command, "--show-secrets", "--stack", stackName], cancellationToken)
                .ConfigureAwait(false)
            : masked;
        return clear.EnumerateObject().ToImmutableDictionary(
            static output => output.Name,
            output => new OutputValue(
                output.Value.PlainValue()!, masked.Member(output.Name) is { } other && IsMasked(other)));
    }

    /// <inheritdoc/>
    public override async Task<StackDeployment> ExportStackAsync(
        string stackName, CancellationToken cancellationToken = default) =>
        StackDeployment.FromJsonString((await RunAsync(
            ["stack", "export", "--show-secrets", "--stack", stackName], cancellationToken)
            .ConfigureAwait(false)).StandardOutput);

    /// <inheritdoc/>
    public override async Task ImportStackAsync(
        string stackName, StackDeployment state, CancellationToken cancellationToken = default)
    {
        // Secrets are in clear: only this user may enter the folder.
        var folder = Directory.CreateTempSubdirectory("pulumi-import-");
        try
        {
            var file = Path.Combine(folder.FullName, "state.json");
            await File.WriteAllTextAsync(file, state.Json.GetRawText(), cancellationToken).ConfigureAwait(false);
            await RunAsync(["stack", "import", "--file", file, "--stack", stackName], cancellationToken)
                .ConfigureAwait(false);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsMasked(JsonElement output) =>
        output.ValueKind == JsonValueKind.String && output.ValueEquals(Masked);
}
