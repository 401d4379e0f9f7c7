using Pulumi.Wire;
using Pulumirpc;

namespace Infra.Engine.Host;

/// <summary>What this engine does not do, each with one sentence that says what to do instead.</summary>
internal static class LeftOut
{
    private const string UseThePulumiCli = "run it with the pulumi CLI (--engine pulumi)";

    // Charts and manifests are expanded by the real provider; a simulated run takes each as one opaque component.
    private static readonly HashSet<string> Opaque = new(StringComparer.Ordinal)
    {
        "kubernetes:helm.sh/v4:Chart",
        "kubernetes:yaml/v2:ConfigFile",
        "kubernetes:yaml/v2:ConfigGroup",
        "kubernetes:kustomize/v2:Directory",
    };

    /// <summary>Refuses a registration that asks for what is left out, or is malformed.</summary>
    /// <exception cref="RpcException">It does.</exception>
    public static void Refuse(RegisterResourceRequest request)
    {
        if (request.Remote && !Opaque.Contains(request.Type))
        {
            throw Refusal(
                $"remote components ('{request.Type}') are not supported by the embedded engine: "
                + $"write the component in this program, or {UseThePulumiCli}");
        }

        if (request.Transforms.Count > 0)
        {
            throw Transforms();
        }

        if (request.Hooks is { } hooks && hooks.CalculateSize() > 0)
        {
            throw Hooks();
        }
    }

    /// <summary>Transforms that the engine would call back for.</summary>
    public static RpcException Transforms() => Refusal(
        "transforms are not supported by the embedded engine: use resource transformations, which the SDK applies, "
        + $"or {UseThePulumiCli}");

    /// <summary>Hooks before and after steps.</summary>
    public static RpcException Hooks() => Refusal(
        $"resource hooks are not supported by the embedded engine: {UseThePulumiCli}");

    /// <summary>Methods of components of other languages.</summary>
    public static RpcException Calls(string token) => Refusal(
        $"component methods ('{token}') are not supported by the embedded engine: use the component's outputs, "
        + $"or {UseThePulumiCli}");

    /// <summary>Parameterized packages.</summary>
    public static RpcException Packages(string name) => Refusal(
        $"parameterized packages ('{name}') are not supported by the embedded engine: {UseThePulumiCli}");

    // Not Unimplemented: SDKs take that for an old engine and go on without.
    private static RpcException Refusal(string sentence) => new(RpcStatusCode.FailedPrecondition, sentence);
}
